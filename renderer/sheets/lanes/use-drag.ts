import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { columnAt } from './column-at.ts'

/** A gesture under way: what was taken hold of, and the columns of the grid between which the pointer went. */
export type Drag<G> = { readonly grip: G; readonly from: number; readonly to: number }

type DragOptions<G> = {
  /** The grid whose columns the pointer goes over. */
  readonly grid: RefObject<HTMLElement | null>
  readonly weights: readonly number[]
  /** What a pointer that goes down there takes hold of; null for nothing. */
  readonly gripAt: (target: Element) => G | null
  /** Carries out the gesture; what it shows stays until that is done. */
  readonly onDrop: (drag: Drag<G>) => Promise<void>
}

/** Less than this is a click. */
const THRESHOLD_PX = 5

/**
 * Dragging over the columns of a lane: from the moment in which the pointer has left the place where it went down until it is let go. Escape
 * takes the gesture back.
 */
export function useDrag<G>(options: DragOptions<G>) {
  const [drag, setDrag] = useState<Drag<G> | null>(null)
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    const grip = event.button === 0 && event.target instanceof Element ? options.gripAt(event.target) : null
    if (grip === null) return
    stop.current()
    stop.current = followPointer(event, { ...options, grip, onChange: setDrag })
  }
  return { drag, onPointerDown }
}

type Following<G> = DragOptions<G> & { readonly grip: G; readonly onChange: (drag: Drag<G> | null) => void }

/** Follows the pointer that has gone down until it is let go, or until what this gives is called. */
function followPointer<G>(down: ReactPointerEvent<HTMLElement>, given: Following<G>): () => void {
  const { currentTarget: element, pointerId, clientX: start } = down
  const listening = new AbortController()
  let drag: Drag<G> | null = null
  const columnOf = (x: number) => {
    const { left = 0, width = 0 } = given.grid.current?.getBoundingClientRect() ?? {}
    return columnAt(x, { left, width }, given.weights)
  }
  const stop = () => {
    listening.abort()
    given.onChange(null)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    if (drag === null && Math.abs(event.clientX - start) < THRESHOLD_PX) return
    if (drag === null) element.setPointerCapture(pointerId)
    drag = { grip: given.grip, from: columnOf(start), to: columnOf(event.clientX) }
    given.onChange(drag)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return
    listening.abort()
    if (drag !== null) void given.onDrop(drag).finally(() => given.onChange(null))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drag === null) return
    event.preventDefault()
    event.stopPropagation()
    stop()
  }
  const { signal } = listening
  document.addEventListener('pointermove', onMove, { signal })
  document.addEventListener('pointerup', onUp, { signal })
  document.addEventListener('pointercancel', stop, { signal })
  document.addEventListener('keydown', onKeyDown, { signal, capture: true })
  return stop
}
