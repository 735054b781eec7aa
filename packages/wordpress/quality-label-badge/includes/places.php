<?php
/**
 * Where an editor may put a badge: a block, a shortcode, an address on a line of its own.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

/** Registers the three. */
function add_places(): void {
	add_shortcode( 'quality_label', __NAMESPACE__ . '\shortcode' );
	register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	$origin = register_origin();
	if ( '' !== $origin ) {
		// A register is static files and cannot answer `?url=`, as an oEmbed provider is asked; so its addresses are answered here.
		wp_embed_register_handler( HANDLE, embed_pattern( $origin ), __NAMESPACE__ . '\embed' );
	}
}

/**
 * Answers `[quality_label organiser="nova-skola" layout="card"]`.
 *
 * @param mixed $given Attributes; a shortcode without any is given an empty text.
 */
function shortcode( $given ): string {
	$defaults = array( 'organiser' => '' ) + array_fill_keys( array_keys( ATTRIBUTES ), '' );
	return badge( shortcode_atts( $defaults, is_array( $given ) ? $given : array(), 'quality_label' ) );
}

/**
 * Draws the block.
 *
 * @param array<string, mixed> $wishes Its attributes, see block.json.
 */
function block( array $wishes ): string {
	$badge = badge( $wishes );
	return '' === $badge ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $badge );
}

/**
 * Draws the badge in the place of an organiser's address.
 *
 * @param string[] $matches Of embed_pattern().
 */
function embed( array $matches ): string {
	return badge( array( 'organiser' => $matches[1] ) );
}

/**
 * The addresses of organisers' pages at a register.
 *
 * @param string $origin From register_origin().
 */
function embed_pattern( string $origin ): string {
	return '#\A' . preg_quote( $origin, '#' ) . '/organisers/([a-z0-9-]{1,63})/?\z#';
}
