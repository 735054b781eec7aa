<?php
/**
 * The few functions of WordPress that the plugin calls, as far as its tests need them: what is registered and asked for
 * is written down in $GLOBALS['wordpress'].
 *
 * @package Quality_Label_Badge
 */

define( 'ABSPATH', __DIR__ );

$GLOBALS['wordpress'] = array(
	'options'    => array(),
	'can'        => false,
	'actions'    => array(),
	'filters'    => array(),
	'shortcodes' => array(),
	'blocks'     => array(),
	'embeds'     => array(),
	'scripts'    => array(),
	'modules'    => array(),
	'styles'     => array(),
	'errors'     => array(),
	'filter'     => '',
	'sites'      => array(),
);

function add_action( $hook, $callback ) {
	$GLOBALS['wordpress']['actions'][ $hook ][] = $callback;
}

function add_filter( $hook, $callback ) {
	$GLOBALS['wordpress']['filters'][ $hook ][] = $callback;
}

function do_action( $hook ) {
	foreach ( $GLOBALS['wordpress']['actions'][ $hook ] ?? array() as $callback ) {
		$callback();
	}
}

function get_option( $name, $missing = false ) {
	return $GLOBALS['wordpress']['options'][ $name ] ?? $missing;
}

function delete_option( $name ) {
	unset( $GLOBALS['wordpress']['options'][ $name ] );
}

function is_multisite() {
	return array() !== $GLOBALS['wordpress']['sites'];
}

/** Without a number there are a hundred at most. */
function get_sites( $wanted ) {
	return array_slice( array_keys( $GLOBALS['wordpress']['sites'] ), 0, $wanted['number'] ?? 100 ?: null );
}

function delete_blog_option( $site, $name ) {
	unset( $GLOBALS['wordpress']['sites'][ $site ][ $name ] );
}

function doing_filter( $hook ) {
	return $hook === $GLOBALS['wordpress']['filter'];
}

function current_user_can() {
	return $GLOBALS['wordpress']['can'];
}

function add_shortcode( $tag, $callback ) {
	$GLOBALS['wordpress']['shortcodes'][ $tag ] = $callback;
}

function shortcode_atts( $pairs, $given ) {
	return array_merge( $pairs, array_intersect_key( $given, $pairs ) );
}

function register_block_type( $folder, $settings ) {
	$GLOBALS['wordpress']['blocks'][ $folder ] = $settings;
}

function get_block_wrapper_attributes() {
	return 'class="wp-block-quality-label-badge"';
}

function wp_embed_register_handler( $id, $pattern, $callback ) {
	$GLOBALS['wordpress']['embeds'][ $id ] = array( $pattern, $callback );
}

function wp_enqueue_script( $handle, $address, $needs, $version, $in_footer ) {
	$GLOBALS['wordpress']['scripts'][ $handle ] = array( $address, $version, $in_footer );
}

function wp_enqueue_style( $handle ) {
	$GLOBALS['wordpress']['styles'][] = $handle;
}

function register_setting( $group, $option, $settings ) {
	$GLOBALS['wordpress']['settings'][ $option ] = $settings;
}

function add_settings_section() {}

function add_settings_field() {}

function add_settings_error( $option, $code ) {
	$GLOBALS['wordpress']['errors'][] = $code;
}

function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function esc_url( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}

function __( $text ) {
	return $text;
}

function esc_attr__( $text ) {
	return esc_attr( $text );
}
