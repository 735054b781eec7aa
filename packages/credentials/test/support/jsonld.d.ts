/** The functions of jsonld that the tests ask: it ships no types. */
declare module 'jsonld' {
  const jsonld: {
    canonize(document: object, options: object): Promise<string>
    expand(document: object, options: object): Promise<object[]>
  }
  export default jsonld
}
