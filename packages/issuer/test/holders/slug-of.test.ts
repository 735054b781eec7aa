import { describe, expect, it } from 'vitest'
import { slugOf, slugOfPerson } from '../../src/holders/slug-of.js'
import { isSlug } from '../../src/register/slug.js'

describe('slugOf', () => {
  it.each([
    ['Nova Škola', 'nova-skola'],
    ['Град Видрава', 'grad-vidrava'],
    ['Đorđe Џин', 'djordje-dzin'],
    ['Şcoala „Ion Creangă”', 'scoala-ion-creanga'],
    ['Østre Skole & Verksted', 'ostre-skole-verksted'],
    ['Straßenschule', 'strassenschule'],
    ["L'Hospitalet", 'lhospitalet'],
    ['Σχολείο', 'scholeio'],
    ['სკოლა', 'skola'],
    ['Львівська школа', 'lvivska-skola'],
    ['Mokykla №7', 'mokykla-no7'],
    [`${'a'.repeat(62)} b`, 'a'.repeat(62)]
  ])('makes of "%s" the slug "%s"', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it.each(['学校', 'Nova 学校', '!!!', '', 'Con'])('makes none of "%s"', (name) => {
    expect(slugOf(name)).toBeUndefined()
  })

  it('of a person says nothing, and is another one each time', () => {
    const [one, other] = [slugOfPerson(), slugOfPerson()]
    expect(isSlug(one)).toBe(true)
    expect(one).not.toBe(other)
  })
})
