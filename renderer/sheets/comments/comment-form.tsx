import { useRef, useState, type FormEvent } from 'react'
import type { Api } from '#shared/contracts/index.ts'
import type { NewComment } from '#shared/domain/comment/comment-acts.ts'
import { commentText } from '../../messages/comment-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useWriter } from './use-writer.ts'
import './comments.css'

type CommentFormProps = {
  readonly api: Api
  readonly onAdd: (texts: Pick<NewComment, 'text' | 'author' | 'post' | 'at'>) => void
}

/** Asks for a remark and from whom it is. */
export function CommentForm({ api, onAdd }: CommentFormProps) {
  const [text, setText] = useState('')
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
    setText('')
    setChecked(false)
    form.current?.querySelector('textarea')?.focus()
  }
  return (
    <form ref={form} className="comment-form" onSubmit={submit} noValidate>
      <TextField label={commentText.newComment} value={text} isMultiline onChange={setText} />
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
