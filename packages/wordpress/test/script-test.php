<?php
/** The script tag, in WordPress before and after it knew modules. */

require __DIR__ . '/check.php';

$wordpress = &$GLOBALS['wordpress'];
register_at( 'https://labels.example' );
do_action( 'init' );
$shortcode = $wordpress['shortcodes']['quality_label'];
$as_module = $wordpress['filters']['script_loader_tag'][0];
$address   = 'https://labels.example/embed/v1/quality-label-badge.js';

same(
	'before WordPress 6.5 our tag is made a module',
	$as_module( "<script src='$address' id='quality-label-badge-js'></script>\n", 'quality-label-badge', $address ),
	'<script type="module" src="' . $address . '" id="quality-label-badge-js"></script>' . "\n"
);
same( 'the tag of another script stays as it is', $as_module( "<script src='/a.js'></script>", 'jquery', '/a.js' ), "<script src='/a.js'></script>" );
foreach ( array( null, false ) as $broken ) {
	same( 'so does what another plugin broke: ' . json_encode( $broken ), $as_module( $broken, 'jquery', '/a.js' ), $broken );
}

function wp_enqueue_script_module( $id, $address, $needs, $version ) {
	$GLOBALS['wordpress']['modules'][ $id ][] = array( $address, $version );
}
$wordpress['filter'] = 'get_the_excerpt';
$shortcode( array( 'organiser' => 'nova-skola' ) );
same( 'an excerpt is words alone, and asks for no script', $wordpress['modules'], array() );
$wordpress['filter'] = 'the_content';
$shortcode( array( 'organiser' => 'nova-skola' ) );
same( 'from WordPress 6.5 the script is a module of its own', $wordpress['modules'], array( 'quality-label-badge' => array( array( $address, null ) ) ) );
same( 'and not asked for a second time as a classic script', $wordpress['scripts'], array() );

$wordpress['modules'] = array();
define( 'REST_REQUEST', true );
$shortcode( array( 'organiser' => 'nova-skola' ) );
same( 'an answer of the REST API asks for none', $wordpress['modules'], array() );
