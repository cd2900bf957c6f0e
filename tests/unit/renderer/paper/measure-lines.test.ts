// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { measureLines, measureWholeText } from '#renderer/paper/measure-lines.ts'

/** A text without letters that stands from 40 to 60. */
function emptyText(): HTMLElement {
  const element = document.createElement('span')
  element.dataset['text'] = 'label'
  element.getBoundingClientRect = () => new DOMRect(10, 40, 0, 20)
  return element
}

describe.each([measureLines, measureWholeText])('%o', (measure) => {
  it('has one line of a text without letters, where it stands', () => {
    expect(measure(emptyText(), 30)).toEqual([{ textKey: 'label', from: 0, to: 0, top: 10, bottom: 30 }])
  })
})
