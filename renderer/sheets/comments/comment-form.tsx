import { useRef, useState, type FormEvent } from 'react'
import type { NewComment } from '#shared/domain/comment/comment-acts.ts'
import { commentText } from '../../messages/comment-text.ts'
import { TextField } from '../../ui/text-field.tsx'
import './comments.css'

type CommentFormProps = { readonly onAdd: (texts: Pick<NewComment, 'text' | 'author' | 'post' | 'at'>) => void }

/** Who wrote the last remark in this window: mostly the same person writes the next one. */
const lastAuthor = { author: '', post: '' }

/** Asks for a remark and from whom it is. */
export function CommentForm({ onAdd }: CommentFormProps) {
  const [text, setText] = useState('')
  const [author, setAuthor] = useState(lastAuthor.author)
  const [post, setPost] = useState(lastAuthor.post)
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isMissing = author.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (isMissing || text.trim() === '') return
    Object.assign(lastAuthor, { author, post })
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
            onChange={setAuthor}
            problem={isChecked && isMissing ? commentText.authorMissing : ''}
          />
          <TextField label={commentText.post} value={post} onChange={setPost} />
        </>
      )}
      <button type="submit" disabled={text.trim() === ''}>
        {commentText.add}
      </button>
    </form>
  )
}
