<?php
/**
 * Which register this website shows labels of, and what may be asked of it.
 *
 * Only addresses at that register ever reach a page: an editor chooses whose label, and never where it comes from.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

const OPTION = 'quality_label_register';

/** An https host, or this computer for trying things out; nothing behind it. */
const ORIGIN = '#\A(https://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?(?::[0-9]{1,5})?|http://localhost(?::[0-9]{1,5})?)/?\z#';

/** The short name of an organiser, as the register gives it. */
const SLUG = '#\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z#';

/**
 * The address of the register, without a slash at its end. The constant QUALITY_LABEL_REGISTER in wp-config.php wins
 * over the setting.
 *
 * @return string Empty when nothing usable is set.
 */
function register_origin(): string {
	return read_origin( defined( 'QUALITY_LABEL_REGISTER' ) ? constant( 'QUALITY_LABEL_REGISTER' ) : get_option( OPTION, '' ) );
}

/**
 * Reads the address of a register.
 *
 * @param mixed $given What somebody wrote.
 * @return string Without a slash at its end; empty when it is not an address a register can have.
 */
function read_origin( $given ): string {
	$text = is_string( $given ) ? strtolower( trim( $given ) ) : '';
	return 1 === preg_match( ORIGIN, $text, $parts ) ? $parts[1] : '';
}

/**
 * Reads whose label is meant: a short name, or an address of the organiser at the register.
 *
 * @param mixed  $given  `nova-skola`, or `https://labels.example/organisers/nova-skola/`.
 * @param string $origin Of the register, from register_origin().
 * @return string The short name; empty when it is none, or lies at another host.
 */
function read_organiser( $given, string $origin ): string {
	$text  = is_string( $given ) ? trim( $given ) : '';
	$start = $origin . '/organisers/';
	if ( '' !== $origin && 0 === strpos( $text, $start ) ) {
		$text = (string) preg_replace( '#(?:/|/index\.html|\.json)\z#', '', substr( $text, strlen( $start ) ) );
	}
	return 1 === preg_match( SLUG, $text ) ? $text : '';
}
