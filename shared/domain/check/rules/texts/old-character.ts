import { recordRule } from '../../check-rule.ts'
import { findingAt } from '../../finding.ts'
import { around, printedTextsOf, printedTypes } from '../../printed-texts.ts'

/** Old and foreign forms of characters, each before the one in use. Forms that names often keep (澤, 邊, 廣, 國) are left out. */
const FORMS =
  '效効 隨随 應応 變変 數数 實実 對対 發発 學学 會会 當当 來来 體体 圖図 經経 營営 團団 轉転 點点 廳庁 總総 續続 縣県 區区 專専 從従 樣様 氣気 將将 擧挙 證証 醫医 釋釈 舊旧 處処 聲声 賣売 讀読 號号 戰戦 歸帰 觀観 勞労 擔担 齡齢 殘残 濟済 繼継 藏蔵 单単 务務 设設 计計 业業 发発 开開 关関 动動 协協 标標 环環 现現 实実 划画 给給 继継 续続 运運 进進 选選 费費 录録 简簡 张張 问問 间間 页頁 产産'
const USUAL: ReadonlyMap<string, string> = new Map(FORMS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]))
const OLD = new RegExp(`[${[...USUAL.keys()].join('')}]`, 'gu')

/** Characters in a form that plans do not print: 有效 for 有効, as texts taken from PDF have them. */
export const oldCharacter = recordRule(printedTypes, (record) =>
  printedTextsOf(record).flatMap(({ field, text }) => {
    const found = [...text.matchAll(OLD)]
    const [first] = found
    if (first === undefined) return []
    const characters = [...new Set(found.map(([character]) => character))]
    const params = {
      characters: characters.join('、'),
      usual: characters.map((character) => USUAL.get(character) ?? '').join('、'),
      around: around(text, first.index),
    }
    return [findingAt('old-character', 'hint', { recordId: record.id, field }, params)]
  }),
)
