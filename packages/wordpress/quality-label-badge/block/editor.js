/**
 * The block in the editor: whose label, and how large. WordPress draws the page itself, so nothing of the badge is kept
 * in the post but these words.
 *
 * @module
 */
/* global wp */
;(function ({ blocks, blockEditor, components, element, i18n, serverSideRender: Preview }) {
  const { createElement: draw, Fragment } = element
  const { InspectorControls, useBlockProps } = blockEditor
  const { PanelBody, SelectControl, TextControl } = components
  const { __ } = i18n
  const name = 'quality-label/badge'

  const choices = {
    layout: { label: __('Size', 'quality-label-badge'), values: ['auto', 'inline', 'compact', 'card', 'full'] },
    details: { label: __('Details', 'quality-label-badge'), values: ['dialog', 'inline', 'link', 'none'] },
    theme: { label: __('Colours', 'quality-label-badge'), values: ['auto', 'light', 'dark'] }
  }

  blocks.registerBlockType(name, { edit, save: () => null })

  function edit({ attributes, setAttributes }) {
    const whose = draw(TextControl, {
      label: __('Short name or address at the register', 'quality-label-badge'),
      help: __('For example nova-skola, or the address of your page there.', 'quality-label-badge'),
      value: attributes.organiser,
      onChange: (organiser) => setAttributes({ organiser })
    })
    const selects = Object.entries(choices).map(([key, { label, values }]) =>
      draw(SelectControl, {
        key,
        label,
        value: attributes[key],
        options: values.map((value) => ({ value, label: value })),
        onChange: (value) => setAttributes({ [key]: value })
      })
    )
    const panel = draw(PanelBody, { title: __('Quality Label', 'quality-label-badge') }, whose, ...selects)
    // The preview shows the picture: in the editor nothing is checked.
    const shown = attributes.organiser ? draw(Preview, { block: name, attributes }) : whose
    return draw(Fragment, null, draw(InspectorControls, null, panel), draw('div', useBlockProps(), shown))
  }
})(wp)
