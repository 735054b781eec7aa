<?php
/**
 * What a page with a badge needs: the register's script, which no other page gets, and a few lines of style.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

const HANDLE = 'quality-label-badge';

/**
 * Asks for both, once a page. Answers of the REST API and excerpts, which are words alone, show no badge, though
 * WordPress has it drawn for them. The script's address carries no version: its parts name each other by the plain one.
 *
 * @param string $origin Of the register, from register_origin().
 */
function load_files( string $origin ): void {
	if ( ( defined( 'REST_REQUEST' ) && REST_REQUEST ) || doing_filter( 'get_the_excerpt' ) ) {
		return;
	}
	// The block brings its style along; a shortcode, or an address, needs the same.
	wp_enqueue_style( HANDLE . '-style' );
	$address = $origin . '/embed/v1/quality-label-badge.js';
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		// WordPress 6.5 and later.
		wp_enqueue_script_module( HANDLE, $address, array(), null );
		return;
	}
	wp_enqueue_script( HANDLE, $address, array(), null, true );
}

/**
 * Before WordPress 6.5: makes our script tag, and only ours, a module. What other plugins made of theirs is passed on,
 * whatever it is.
 *
 * @param mixed  $tag     As WordPress made it.
 * @param string $handle  Whose it is.
 * @param string $address Of the script.
 * @return mixed
 */
function as_module( $tag, $handle, $address ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- it is enqueued: this is its tag.
	return sprintf( '<script type="module" src="%s" id="%s-js"></script>' . "\n", esc_url( $address ), esc_attr( HANDLE ) );
}
