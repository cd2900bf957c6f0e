import { outerBrackets, withoutBrackets } from './brackets.ts'
import { cut, trimmedSpan, type Piece } from './piece.ts'
import { bracketsBeside, findPeriods } from './find-periods.ts'

/** The stretches that begin at the places given; null unless there are two, the first of them at the beginning. */
function cutAt(piece: Piece, starts: readonly number[]): readonly Piece[] | null {
  const [first] = starts
  if (first === undefined || starts.length < 2 || piece.text.slice(0, first).trim() !== '') return null
  return starts.map((start, i) => cut(piece, i === 0 ? 0 : start, starts[i + 1]))
}

/** ① … ② …; not the ② of ②～④. */
function splitByCircled(piece: Piece): readonly Piece[] | null {
  const marks = withoutBrackets(piece.text).matchAll(/(?<![~・、,][ ]?)[①-⑳](?!\s?[~・、,])/g)
  return cutAt(
    piece,
    Array.from(marks, (mark) => mark.index),
  )
}

/** 【小学校】… 【中学校】…; a 【累積】 or 【再掲】 that nothing follows begins no value. */
function splitByTag(piece: Piece): readonly Piece[] | null {
  const tags = outerBrackets(piece.text).filter(({ sign }) => sign === '【')
  const pieces = cutAt(
    piece,
    tags.map(({ start }) => start),
  )
  return pieces?.every(({ text }) => text.replace(/【[^】]*】/, '').trim() !== '') === true ? pieces : null
}

/** Places behind each value／time, also behind the brackets that follow it. */
function endsOfDatedValues(piece: Piece): readonly number[] {
  const periods = findPeriods(piece)
  const brackets = bracketsBeside(piece, periods)
  return periods
    .filter(({ isBehindSlash }) => isBehindSlash)
    .map(({ end }) => {
      const next = brackets.find(({ start }) => start >= end)
      return next !== undefined && piece.text.slice(end, next.start).trim() === '' ? next.end : end
    })
    .filter((end) => trimmedSpan(piece, end) !== null)
}

/** 申請件数 100件／令和4年度 手続件数 42件／令和4年度末: a new value begins behind value／time. */
function splitByDates(piece: Piece): readonly Piece[] | null {
  return cutAt(piece, [0, ...endsOfDatedValues(piece)])
}

function splitBy(piece: Piece, separator: RegExp): readonly Piece[] | null {
  const marks = Array.from(withoutBrackets(piece.text).matchAll(separator), (mark) => mark.index + mark[0].length)
  const pieces = [0, ...marks]
    .map((start, i) => cut(piece, start, marks[i]))
    .filter((part) => trimmedSpan(part) !== null)
  return pieces.length < 2 ? null : pieces
}

/** Ways to take a cell apart that are certain from its signs alone. */
export function splitBySigns(piece: Piece): readonly Piece[] | null {
  return splitByCircled(piece) ?? splitByTag(piece)
}

/** Ways that hold only if every stretch turns out to be a figure: by times, lines, bullets, 、. */
export function splitsToTry(piece: Piece): readonly (readonly Piece[])[] {
  const lines = splitBy(piece, /\n|(?<=^|\s)・/g)
  const clauses = splitBy(piece, /[、,](?!\d{3})/g)
  return [splitByDates(piece), lines, clauses].filter((pieces) => pieces !== null)
}
