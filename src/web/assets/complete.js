// Offers to complete what is typed into a search box, in the browser's own list, which screen readers know. Without it the box is a
// box. One question at a time, and only when somebody has stopped typing for a moment.

const PAUSE_MS = 150

export function completeSearches() {
  for (const box of document.querySelectorAll('input[data-completions]')) complete(box)
}

function complete(box) {
  const list = document.createElement('datalist')
  list.id = `${box.id}-completions`
  box.after(list)
  box.setAttribute('list', list.id)
  let timer
  let asked
  box.addEventListener('input', () => {
    clearTimeout(timer)
    asked?.abort()
    timer = setTimeout(() => {
      asked = new AbortController()
      void completionsOf(box, asked.signal).then((completions) => list.replaceChildren(...completions.map((words) => new Option(words, words))))
    }, PAUSE_MS)
  })
}

async function completionsOf(box, signal) {
  try {
    const answer = await fetch(`${box.dataset.completions}?${new URLSearchParams({ q: box.value })}`, { signal })
    return answer.ok ? await answer.json() : []
  } catch {
    // Nobody needs it, and another question follows.
    return []
  }
}
