<?php
/**
 * The register's script, on pages that show a badge and on no others.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

const HANDLE = 'quality-label-badge';

/**
 * Asks for the script, once a page. Its address carries no version: its parts name each other by the plain one.
 *
 * @param string $origin Of the register, from register_origin().
 */
function load_script( string $origin ): void {
	$address = $origin . '/embed/v1/quality-label-badge.js';
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		// WordPress 6.5 and later.
		wp_enqueue_script_module( HANDLE, $address, array(), null );
		return;
	}
	wp_enqueue_script( HANDLE, $address, array(), null, true );
}

/**
 * Before WordPress 6.5: makes our script tag, and only ours, a module.
 *
 * @param string $tag     As WordPress made it.
 * @param string $handle  Whose it is.
 * @param string $address Of the script.
 */
function as_module( string $tag, string $handle, string $address ): string {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- it is enqueued: this is its tag.
	return sprintf( '<script type="module" src="%s" id="%s-js"></script>' . "\n", esc_url( $address ), esc_attr( HANDLE ) );
}
