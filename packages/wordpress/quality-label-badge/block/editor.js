/**
 * The block in the editor: whose label, and how large. WordPress draws the page itself, so nothing of the badge is kept
 * in the post but these words.
 *
 * @module
 */
/* global wp */
;(function ({ blocks, blockEditor, components, element, i18n, serverSideRender: Preview }) {
  const { createElement: draw, Fragment, useState } = element
  const { InspectorControls, useBlockProps } = blockEditor
  const { Button, Disabled, PanelBody, Placeholder, SelectControl, TextControl } = components
  const { __ } = i18n
  const name = 'quality-label/badge'

  const choices = {
    layout: {
      label: __('Size', 'quality-label-badge'),
      words: {
        auto: __('As the space allows', 'quality-label-badge'),
        inline: __('In a line of text', 'quality-label-badge'),
        compact: __('Compact', 'quality-label-badge'),
        card: __('Card', 'quality-label-badge'),
        full: __('Everything, open', 'quality-label-badge')
      }
    },
    details: {
      label: __('Details', 'quality-label-badge'),
      words: {
        dialog: __('Over the page', 'quality-label-badge'),
        inline: __('Below the badge', 'quality-label-badge'),
        link: __('At the register', 'quality-label-badge'),
        none: __('None', 'quality-label-badge')
      }
    },
    theme: {
      label: __('Colours', 'quality-label-badge'),
      words: {
        auto: __('As the page', 'quality-label-badge'),
        light: __('Light', 'quality-label-badge'),
        dark: __('Dark', 'quality-label-badge')
      }
    }
  }

  blocks.registerBlockType(name, { edit, save: () => null })

  function edit({ attributes, setAttributes }) {
    // As long as somebody writes there the field stays, or it would be gone after the first letter.
    const [writing, setWriting] = useState(false)
    const whose = {
      label: __('Short name or address at the register', 'quality-label-badge'),
      help: __('For example nova-skola, or the address of your page there.', 'quality-label-badge')
    }
    const write = (organiser) => setAttributes({ organiser })
    const field = draw(TextControl, { ...whose, value: attributes.organiser, onChange: write })
    const selects = Object.entries(choices).map(([key, { label, words }]) =>
      draw(SelectControl, {
        key,
        label,
        value: attributes[key],
        options: Object.entries(words).map(([value, word]) => ({ value, label: word })),
        onChange: (value) => setAttributes({ [key]: value })
      })
    )
    const panel = draw(PanelBody, { title: __('Quality Label', 'quality-label-badge') }, field, ...selects)
    const form = {
      onFocus: () => setWriting(true),
      onBlur: () => setWriting(false),
      onSubmit: (event) => {
        event.preventDefault()
        setWriting(false)
      }
    }
    const input = draw('input', {
      type: 'text',
      className: 'components-placeholder__input',
      style: { flexGrow: 1 },
      'aria-label': whose.label,
      value: attributes.organiser,
      onChange: (event) => write(event.target.value)
    })
    const ask = draw(
      Placeholder,
      {
        icon: 'awards',
        label: __('Quality Label', 'quality-label-badge'),
        instructions: `${whose.label}. ${whose.help}`
      },
      draw('form', form, input, draw(Button, { variant: 'primary', type: 'submit' }, __('Show', 'quality-label-badge')))
    )
    // The preview shows the picture: in the editor nothing is checked, and no link leads away.
    const show = () => draw(Disabled, null, draw(Preview, { block: name, attributes }))
    const shown = writing || !attributes.organiser ? ask : show()
    return draw(Fragment, null, draw(InspectorControls, null, panel), draw('div', useBlockProps(), shown))
  }
})(wp)
