import { useRef, useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import type { Api } from '#shared/contracts/index.ts'
import type { CommentSpot } from '#shared/domain/comment/comments-on.ts'
import type { NewComment } from '#shared/domain/comment/comment-acts.ts'
import { commentText } from '../../messages/comment-text.ts'
import type { Drafts } from '../../lib/drafts.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useWriter } from './use-writer.ts'
import './comments.css'

type CommentFormProps = {
  readonly api: Api
  readonly spot: CommentSpot
  /** What was begun, here and on other spots. */
  readonly drafts: Drafts
  readonly onAdd: (texts: Pick<NewComment, 'text' | 'author' | 'post' | 'at'>) => void
}

/** Asks for a remark and from whom it is. What is typed stays with its spot until it is written. */
export function CommentForm({ api, spot, drafts, onAdd }: CommentFormProps) {
  const place = `${spot.recordId} ${spot.field ?? ''}`
  const text = useStore(drafts.state, (all) => all.get(place) ?? '')
  const [writer, setWriter] = useWriter(api)
  const { author, post } = writer
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isMissing = author.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isMissing || text.trim() === '') return
    void api.settings.write({ writer })
    onAdd({ text, author: author.trim(), post: post.trim() === '' ? null : post.trim(), at: new Date().toISOString() })
    drafts.drop(place)
    setChecked(false)
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form ref={form} className="comment-form" onSubmit={submit} noValidate>
      <TextField
        label={commentText.newComment}
        value={text}
        isMultiline
        onChange={(typed) => drafts.write(place, typed)}
      />
      {text.trim() !== '' && (
        <>
          <TextField
            label={commentText.author}
            value={author}
            onChange={(given) => setWriter({ ...writer, author: given })}
            problem={isChecked && isMissing ? commentText.authorMissing : ''}
          />
          <TextField
            label={commentText.post}
            value={post}
            onChange={(given) => setWriter({ ...writer, post: given })}
          />
        </>
      )}
      <button type="submit" disabled={text.trim() === ''}>
        {commentText.add}
      </button>
    </form>
  )
}
