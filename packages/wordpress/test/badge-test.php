<?php
/** The badge as markup, wherever an editor puts it. */

require __DIR__ . '/check.php';

do_action( 'init' );
$wordpress = &$GLOBALS['wordpress'];
$shortcode = $wordpress['shortcodes']['quality_label'];
$block     = reset( $wordpress['blocks'] )['render_callback'];

same( 'without a register a visitor sees nothing', $shortcode( array( 'organiser' => 'nova-skola' ) ), '' );
same( 'nor does the block leave an empty box', $block( array( 'organiser' => 'nova-skola' ) ), '' );
same( 'without a register no address is answered', $wordpress['embeds'], array() );
$wordpress['can'] = true;
same( 'an editor is told what is missing', strpos( $shortcode( array() ), 'The address of the register is not set' ) > 0, true );
$wordpress['can'] = false;
same( 'and no script was asked for', $wordpress['scripts'], array() );

register_at( 'https://labels.example' );
do_action( 'init' );
$plain = '<quality-label-badge src="https://labels.example/organisers/nova-skola.json">'
	. '<a href="https://labels.example/organisers/nova-skola/"><img src="https://labels.example/organisers/nova-skola.svg" width="320" height="96"'
	. ' alt="Quality Label for Badge Recognition: check its status"></a></quality-label-badge>';

same( 'nothing that shows no badge asks for the script', $wordpress['scripts'], array() );
same( 'the shortcode gives the element with its picture', $shortcode( array( 'organiser' => 'nova-skola' ) ), $plain );
same(
	'the script is the evergreen one, by its plain address, at the foot of the page',
	$wordpress['scripts'],
	array( 'quality-label-badge' => array( 'https://labels.example/embed/v1/quality-label-badge.js', null, true ) )
);
same( 'the block gives the same in its box', $block( array( 'organiser' => 'nova-skola' ) ), '<div class="wp-block-quality-label-badge">' . $plain . '</div>' );

$wishes = array( 'organiser' => 'nova-skola', 'layout' => 'compact', 'details' => 'link', 'theme' => 'dark', 'language' => 'pt-BR' );
same( 'what an editor chooses stands in the tag', strpos( $shortcode( $wishes ), '.json" layout="compact" details="link" theme="dark" language="pt-BR">' ) > 0, true );
$defaults = array( 'organiser' => 'nova-skola', 'layout' => 'auto', 'details' => 'dialog', 'theme' => 'auto', 'language' => 'auto' );
same( 'what the element does anyway is not said', $shortcode( $defaults ), $plain );
foreach ( array( 'layout', 'details', 'theme', 'language' ) as $name ) {
	foreach ( array( 'card" onclick="alert(1)', '"><script>', 'CARD ', "card\n", 'javascript:alert(1)', array( 'card' ) ) as $refused ) {
		same( "not in the tag: $name " . json_encode( $refused ), $shortcode( array( 'organiser' => 'nova-skola', $name => $refused ) ), $plain );
	}
}
$strange = array( 'organiser' => 'nova-skola', 'onclick' => 'alert(1)', 'src' => 'https://evil.example/x.json', 'trusted-issuers' => '', 'verify-url' => 'https://evil.example/' );
same( 'an attribute that nobody offered is left out of the shortcode', $shortcode( $strange ), $plain );
same( 'and of the block', $block( $strange ), '<div class="wp-block-quality-label-badge">' . $plain . '</div>' );
foreach ( array( 'javascript:alert(1)', 'https://evil.example/organisers/nova-skola/', '../evil', 'nova"><b>', '' ) as $refused ) {
	same( 'no badge for ' . json_encode( $refused ), $shortcode( array( 'organiser' => $refused ) ), '' );
}
same( 'a shortcode without attributes is no error', $shortcode( '' ), '' );
$wordpress['can'] = true;
same( 'what an editor wrote is not echoed', strpos( $shortcode( array( 'organiser' => 'nova"><b>' ) ), '<b>' ), false );
$wordpress['can'] = false;

list( $pattern, $embed ) = $wordpress['embeds']['quality-label-badge'];
same( 'the address of a page on a line of its own is a badge', preg_match( $pattern, 'https://labels.example/organisers/nova-skola/', $matches ), 1 );
same( 'of that organiser', $embed( $matches ), $plain );
foreach ( array(
	'https://labelsxexample/organisers/nova-skola/',
	'https://evil.example/https://labels.example/organisers/nova-skola/',
	'https://labels.example/organisers/nova-skola/more/',
	'https://labels.example/organisers/nova-skola/?x=1',
	'https://labels.example/organisers/',
) as $refused ) {
	same( "left to others: $refused", preg_match( $pattern, $refused ), 0 );
}
