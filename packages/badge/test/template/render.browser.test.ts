/** Templates in the page: what fills a hole is text, and what stays the same keeps its nodes. */

import { expect } from '@open-wc/testing'
import { html, nothing, svg } from '../../src/template/html.js'
import { placeIn } from '../../src/template/render.js'

function place() {
  const root = document.createElement('div')
  return { root, show: placeIn(root) }
}

/** Without the marks of the places. */
const markup = (root: Element) => root.innerHTML.replaceAll(/<!--.*?-->/g, '')

describe('content', () => {
  it('is text, a template or a list of them, by turns in one place', () => {
    const { root, show } = place()
    const shown = [1, html`<b>${'two'}</b>`, ['a', html`<i></i>`, 3], ['b'], nothing, undefined, null, 'end'].map(
      (one) => {
        show(one)
        return markup(root)
      }
    )
    expect(shown).to.deep.equal(['1', '<b>two</b>', 'a<i></i>3', 'b', '', '', '', 'end'])
  })

  it('that looks like markup stays text', () => {
    const { root, show } = place()
    show(html`<p>${'<img src=x onerror=alert(1)>'}</p>`)
    expect(root.querySelector('img')).to.equal(null)
    expect(root.textContent).to.equal('<img src=x onerror=alert(1)>')
  })

  it('that looks like a template, as JSON may, is none', () => {
    const { root, show } = place()
    const strings = Object.assign(['<img>'], { raw: ['<img>'] })
    show(html`<p>${JSON.parse('{"strings":["<img>"],"values":[],"isDrawing":false}')} ${{ strings, values: [] }}</p>`)
    expect(root.querySelector('img')).to.equal(null)
  })

  it('of a drawing is one: its elements are SVG', () => {
    const { root, show } = place()
    show(html`<svg viewBox="0 0 ${4} ${8}">${[1, 2].map((x) => svg`<path d="M${x} 0"></path>`)}</svg>`)
    const paths = [...root.querySelectorAll('path')]
    expect(paths.map((path) => path.getAttribute('d'))).to.deep.equal(['M1 0', 'M2 0'])
    expect(paths[0]).to.be.instanceOf(SVGPathElement)
    expect(root.querySelector('svg')!.viewBox.baseVal.height).to.equal(8)
  })
})

describe('what is shown again', () => {
  const view = (words: unknown, items: string[]) =>
    html`<p>${words}</p>
      <ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`

  it('keeps its nodes where the template is the same', () => {
    const { root, show } = place()
    show(view('one', ['a', 'b', 'c']))
    const [paragraph, first] = [root.querySelector('p'), root.querySelector('li')]
    show(view('two', ['d']))
    expect([root.querySelector('p'), root.querySelector('li')]).to.deep.equal([paragraph, first])
    expect(root.textContent.replaceAll(/\s+/g, ' ').trim()).to.equal('two d')
    show(view(html`<b>three</b>`, ['d', 'e']))
    expect([...root.querySelectorAll('b,li')].map((one) => one.textContent)).to.deep.equal(['three', 'd', 'e'])
  })

  it('is made anew where it is another one', () => {
    const { root, show } = place()
    show(html`<p>${'one'}</p>`)
    const before = root.querySelector('p')
    show(html`<p>${'one'}</p>`)
    expect(root.querySelector('p')).not.to.equal(before)
    expect(root.querySelectorAll('p').length).to.equal(1)
  })
})

describe('an attribute', () => {
  const view = (name: unknown, on: boolean, listener?: () => void) =>
    html`<button class="a ${name} b-${name}" title=${name} ?disabled=${on} @click=${listener}></button>`

  it('takes a value, parts of one, or is not there', () => {
    const { root, show } = place()
    show(view('x', true))
    expect(markup(root)).to.equal('<button class="a x b-x" title="x" disabled=""></button>')
    show(view(nothing, false))
    expect(markup(root)).to.equal('<button></button>')
    show(view(undefined, false))
    expect(markup(root)).to.equal('<button class="a  b-" title=""></button>')
  })

  it('calls the listener that it was given last, and none that was taken away', () => {
    const { root, show } = place()
    const heard: string[] = []
    const click = () => root.querySelector('button')!.click()
    show(view('x', false, () => heard.push('first')))
    click()
    show(view('x', false, () => heard.push('second')))
    click()
    show(view('x', false))
    click()
    expect(heard).to.deep.equal(['first', 'second'])
  })
})
