// Copying, printing and the device's own sharing, on a page of a decision. Without this, the number of a paragraph is its link,
// the address stands on the page, and the browser prints.
const list = document.querySelector('[data-share]')
const address = list?.dataset.share

if (list && address) {
  const status = document.createElement('p')
  status.className = 'govuk-visually-hidden redress-status'
  status.setAttribute('role', 'status')
  list.after(status)

  const button = (text, hidden, act) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'redress-copy'
    made.append(text)
    if (hidden) {
      const more = document.createElement('span')
      more.className = 'govuk-visually-hidden'
      more.textContent = hidden
      made.append(more)
    }
    made.addEventListener('click', () => act(made))
    return made
  }
  const copy = (text, said) => async (made) => {
    try {
      await navigator.clipboard.writeText(text)
      status.textContent = said
    } catch {
      status.textContent = `It could not be copied. The address is ${text}`
    }
    const before = made.firstChild.textContent
    made.firstChild.textContent = 'Copied'
    setTimeout(() => (made.firstChild.textContent = before), 2000)
  }
  const offer = (made) => {
    const item = document.createElement('li')
    item.append(made)
    list.append(item)
  }

  // Browsers give no clipboard to a page that came without encryption.
  if (navigator.clipboard) {
    offer(button('Copy its address', '', copy(address, 'The address was copied.')))
    for (const paragraph of document.querySelectorAll('.redress-decision__paragraph')) {
      const number = paragraph.id.slice(1)
      const made = button('Copy link', ` to paragraph ${number}`, copy(`${address}#${paragraph.id}`, `The link to paragraph ${number} was copied.`))
      const before = paragraph.querySelector(':scope > ul, :scope > p, :scope > details')
      paragraph.insertBefore(made, before)
    }
  }
  if (navigator.share) offer(button('Share', '', () => navigator.share({ title: document.title, url: address }).catch(() => undefined)))
  offer(button('Print this page', '', () => print()))
}
