<?php
/**
 * The badge as markup: the element, and inside it the picture with its link, for readers without the script.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

/** Attributes of the element that an editor may choose, with what each may say. What the element does anyway is not said. */
const ATTRIBUTES = array(
	'layout'   => '#\A(?:inline|compact|card|full)\z#',
	'details'  => '#\A(?:inline|link|none)\z#',
	'theme'    => '#\A(?:light|dark)\z#',
	'language' => '#\A(?:page|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\z#',
);

/**
 * Makes the badge and asks for what it needs.
 *
 * @param array<string, mixed> $wishes `organiser`, and any of ATTRIBUTES. What is not allowed is left out.
 * @return string Markup; nothing for visitors when there is no badge to show.
 */
function badge( array $wishes ): string {
	$origin = register_origin();
	if ( '' === $origin ) {
		return hint( __( 'The address of the register is not set. An administrator sets it under Settings, Quality Label.', 'quality-label-badge' ) );
	}
	$slug = read_organiser( $wishes['organiser'] ?? '', $origin );
	if ( '' === $slug ) {
		/* translators: %s: an address. */
		return hint( sprintf( __( 'Whose label? Write your short name at the register, or the address of your page there: %s', 'quality-label-badge' ), $origin . '/organisers/nova-skola/' ) );
	}
	load_files( $origin );
	return sprintf(
		'<quality-label-badge src="%1$s.json"%2$s><a href="%1$s/"><img src="%1$s.svg" width="320" height="96" alt="%3$s"></a></quality-label-badge>',
		esc_url( $origin . '/organisers/' . $slug ),
		attributes( $wishes ),
		esc_attr__( 'Quality Label for Badge Recognition: check its status', 'quality-label-badge' )
	);
}

/**
 * The allowed wishes, as they stand in the tag.
 *
 * @param array<string, mixed> $wishes See badge().
 */
function attributes( array $wishes ): string {
	$text = '';
	foreach ( ATTRIBUTES as $name => $allowed ) {
		$value = $wishes[ $name ] ?? '';
		if ( is_string( $value ) && 1 === preg_match( $allowed, $value ) ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return $text;
}

/**
 * Tells the people who write the page what is missing. Visitors see nothing.
 *
 * @param string $text Plain.
 */
function hint( string $text ): string {
	return current_user_can( 'edit_posts' ) ? '<p><strong>Quality Label:</strong> ' . esc_html( $text ) . '</p>' : '';
}
