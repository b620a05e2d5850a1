/** The tour of the shipped case: offered on the first visit, never again once it was taken or declined. */
const STORED = 'retold.tour'
const tour = document.getElementById('tour')
if (tour && localStorage.getItem(STORED) === null) offer(tour)

function offer(tour: HTMLElement): void {
  const steps = [...tour.querySelectorAll<HTMLElement>('li')]
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let at = -1
  tour.hidden = false

  const point = (on: boolean) => {
    const target = steps[at]?.dataset.target
    const place = target === undefined ? null : document.querySelector<HTMLElement>(target)
    place?.classList.toggle('toured', on)
    if (on) place?.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'instant' : 'smooth' })
  }
  function show(next: number): void {
    point(false)
    at = next
    for (const [index, step] of steps.entries()) step.hidden = index !== at
    point(true)
  }
  function end(): void {
    point(false)
    localStorage.setItem(STORED, 'done')
    tour.remove()
    document.getElementById('main')?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
  }

  tour.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tour]') : null
    const action = button?.dataset.tour
    if (action === 'start') {
      tour.classList.add('running')
      const [invitation, controls] = [tour.querySelector<HTMLElement>('.tour-offer'), tour.querySelector<HTMLElement>('.tour-steps')]
      if (invitation) invitation.hidden = true
      if (controls) controls.hidden = false
      show(0)
      tour.querySelector<HTMLElement>('[data-tour="next"]')?.focus()
    } else if (action === 'next' && at + 1 < steps.length) show(at + 1)
    else if (action) end()
  })
  tour.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end()
  })
}
