// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OfficerAct } from '#shared/domain/journal/journal-entry.ts'
import type { PlanModel } from '#shared/domain/plan/plan-model.ts'
import type { FormWish } from '#shared/domain/form/find-form.ts'
import type { SheetChoice } from '#shared/sheets/sheet-choice.ts'
import { FormChoice } from '#renderer/features/paper/form-choice.tsx'
import type { PlanEditing } from '#renderer/features/paper/plan-editing.ts'
import { SetupForm } from '#renderer/features/paper/setup-form.tsx'
import { createIds } from '../../../../helpers/create-ids.ts'
import { sampleModel } from '../../../../helpers/sample-model.ts'

afterEach(cleanup)

type Settings = {
  readonly acts: readonly OfficerAct[]
  readonly shown: readonly SheetChoice[]
  readonly model: PlanModel
}

/** The parts of the dialog that change the plan, on a plan of their own; gives what they did to it. */
function showSettings({ isPast = false } = {}): () => Settings {
  const newId = createIds()
  const acts: OfficerAct[] = []
  const shown: SheetChoice[] = []
  let present = sampleModel('伊豆の国市')
  function Parts() {
    const [model, setModel] = useState(present)
    const [form, setForm] = useState<FormWish>(null)
    const editing: PlanEditing = {
      change: async (act, edit) => {
        acts.push(act)
        present = present.withChanges(edit(present, newId))
        setModel(present)
      },
      show: (sheet) => shown.push(sheet),
    }
    return (
      <>
        <FormChoice model={model} form={form} onChange={setForm} editing={isPast ? null : editing} />
        {!isPast && <SetupForm model={model} editing={editing} />}
      </>
    )
  }
  render(<Parts />)
  return () => ({ acts, shown, model: present })
}

function setupOf({ model }: Settings) {
  return model.list('paperSetup')[0]?.fields
}

describe('FormChoice', () => {
  it('makes a form that was chosen the one of the plan', async () => {
    const settings = showSettings()
    const user = userEvent.setup()
    await user.selectOptions(screen.getByLabelText('個票の様式'), '福山市の様式')
    await user.click(screen.getByRole('button', { name: 'この様式をいつも使う' }))
    expect(await screen.findByRole('option', { name: '計画の様式（福山市の様式）' })).toBeTruthy()
    expect(setupOf(settings())).toMatchObject({ preset: 'fukuyama', form: null })
    expect(settings().acts).toEqual(['paper/setup'])
  })

  it('copies a form, names the copy and leads to its lines', async () => {
    const settings = showSettings()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: '写しを作る' }))
    const name = await screen.findByLabelText<HTMLInputElement>('様式の名称')
    await user.clear(name)
    expect(screen.getByText('様式の名称を入れてください。')).toBeTruthy()
    await user.type(name, 'わが市の個票{Enter}')
    const [copy] = settings().model.list('form')
    expect(copy?.fields.name).toBe('わが市の個票')
    await user.click(screen.getByRole('button', { name: '欄を直す' }))
    expect(settings().shown).toEqual([{ kind: 'form-parts', owner: copy?.id }])
    expect(settings().acts).toEqual(['form/copy', 'record/edit'])
  })

  it('offers the lines of a copy only where that copy is chosen', async () => {
    showSettings()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: '写しを作る' }))
    expect(await screen.findByRole('button', { name: '欄を直す' })).toBeTruthy()
    await user.selectOptions(screen.getByLabelText('個票の様式'), '福山市の様式')
    expect(screen.queryByRole('button', { name: '欄を直す' })).toBeNull()
  })

  it('chooses a form for an earlier state, and changes nothing of it', () => {
    showSettings({ isPast: true })
    expect(screen.getByLabelText('個票の様式')).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

describe('SetupForm', () => {
  it('keeps a measure when its field is left, in either width, and nothing that it cannot be', async () => {
    const settings = showSettings()
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('上の余白（mm）'), '２０')
    await user.type(screen.getByLabelText('綴じ代（mm）'), 'あ')
    await user.type(screen.getByLabelText('左の余白（mm）'), '100')
    await user.tab()
    expect(screen.getByText('数字で書いてください（空けておくと標準の大きさ）。')).toBeTruthy()
    expect(screen.getByText('5から50までの数で書いてください。')).toBeTruthy()
    expect(setupOf(settings())).toMatchObject({ marginTop: 20, gutter: null, marginLeft: null })
  })

  it('says at the smallest type that the text is smaller, not at the text', async () => {
    const settings = showSettings()
    const user = userEvent.setup()
    await user.type(screen.getByLabelText('文字の大きさ（pt）'), '10')
    await user.type(screen.getByLabelText('最小の文字（pt）'), '11')
    await user.tab()
    expect(screen.getAllByText(/大きくできません|小さくできません/).map(({ textContent }) => textContent)).toEqual([
      '文字の大きさ（10pt）より大きくできません。',
    ])
    expect(setupOf(settings())).toMatchObject({ typeSize: '10', minimumSize: null })
  })

  it('brings back with Escape what stood there', async () => {
    const settings = showSettings()
    const user = userEvent.setup()
    const handling = screen.getByLabelText<HTMLInputElement>('取扱区分')
    await user.type(handling, '庁内限り{Enter}')
    await user.type(handling, 'の案{Escape}')
    expect(handling.value).toBe('庁内限り')
    expect(setupOf(settings())?.handling).toBe('庁内限り')
  })
})
