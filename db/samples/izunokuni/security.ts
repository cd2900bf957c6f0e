import { dash, printed, type Sheet } from './sheet.ts'

/** 重点取組事項 5: 管理番号 31. */
export const security: readonly Sheet[] = [
  {
    number: '31',
    name: '国のガイドラインを踏まえた「伊豆の国市セキュリティポリシー」の見直し',
    responsible: ['情報政策課'],
    overview: 'セキュリティポリシーガイドラインの改訂に合わせ、市のポリシーを最適なものにして対策を徹底する。',
    issues: '「伊豆の国市セキュリティポリシー」が、ガイドラインの改訂に追いついていない。',
    purpose: '厳格なセキュリティ対策を実施するため。',
    next: '市のセキュリティポリシーを、改訂後のガイドラインに合わせて最適化する。',
    indicators: [
      {
        name: '',
        isJudgedInWords: true,
        baseline: dash,
        target: printed(
          '伊豆の国市セキュリティポリシーを、改訂セキュリティポリシーガイドラインに合わせる / 令和5年度',
          2023,
        ),
      },
    ],
    lanes: [{ r5a: '内容の検討' }, { r5a: '継続的な内容の確認' }, { r5b: '標準化の仕様に基づき見直し' }],
  },
]
