<?php
/** Which addresses and names are read, and which are refused. */

use function Quality_Label_Badge\keep_origin;
use function Quality_Label_Badge\read_organiser;
use function Quality_Label_Badge\read_origin;
use function Quality_Label_Badge\register_origin;

require __DIR__ . '/check.php';

$register = 'https://labels.example';

same( 'an https address is a register', read_origin( 'https://labels.example' ), $register );
same( 'a slash at its end does not matter', read_origin( ' https://Labels.example/ ' ), $register );
same( 'a port may stand behind it', read_origin( 'https://labels.example:8443' ), 'https://labels.example:8443' );
same( 'a register on this computer may be tried without TLS', read_origin( 'http://localhost:4173' ), 'http://localhost:4173' );
foreach ( array(
	'http://labels.example',
	'https://labels.example/organisers',
	'https://labels.example?x',
	'https://user@labels.example',
	'https://labels.example" onload="x',
	"https://labels.example\n.evil.example",
	'https://labels.example#',
	'https://192.0.2.1',
	'http://localhost.evil.example',
	'javascript:alert(1)',
	'//labels.example',
	'labels.example',
	array( 'https://labels.example' ),
	null,
) as $refused ) {
	same( 'no register: ' . json_encode( $refused ), read_origin( $refused ), '' );
}

same( 'a short name is an organiser', read_organiser( 'nova-skola', $register ), 'nova-skola' );
same( 'so is the address of its page', read_organiser( 'https://labels.example/organisers/nova-skola/', $register ), 'nova-skola' );
same( 'and the same without a slash', read_organiser( 'https://labels.example/organisers/nova-skola', $register ), 'nova-skola' );
same( 'and the address of its document', read_organiser( 'https://labels.example/organisers/nova-skola.json', $register ), 'nova-skola' );
foreach ( array(
	'https://evil.example/organisers/nova-skola/',
	'https://labels.example.evil.example/organisers/nova-skola/',
	'https://labels.example/organisers/../evil',
	'https://labels.example/organisers/nova-skola/more',
	'https://labels.example/organisers/nova-skola/?x',
	'https://labels.example/labels/nova-skola',
	'http://labels.example/organisers/nova-skola/',
	'javascript:alert(1)',
	'../../evil',
	'nova/skola',
	'nova%2fskola',
	'Nova-Skola',
	'-nova',
	'nova-skola"><script>',
	"nova\0skola",
	"nova\nskola",
	str_repeat( 'a', 64 ),
	'',
	array( 'nova-skola' ),
	null,
) as $refused ) {
	same( 'no organiser: ' . json_encode( $refused ), read_organiser( $refused, $register ), '' );
}
same( 'without a register an address is no organiser', read_organiser( 'https://labels.example/organisers/nova-skola/', '' ), '' );

same( 'nothing set is no register', register_origin(), '' );
same( 'an address typed into the settings is kept', keep_origin( 'https://labels.example/' ), $register );
same( 'and is not complained about', $GLOBALS['wordpress']['errors'], array() );
register_at( $register );
same( 'what was kept is the register', register_origin(), $register );
same( 'what cannot be a register leaves the setting as it was', keep_origin( 'labels.example' ), $register );
same( 'and is said', $GLOBALS['wordpress']['errors'], array( 'no-register' ) );
same( 'an emptied field means no register', keep_origin( ' ' ), '' );
register_at( 'javascript:alert(1)' );
same( 'a setting that something else wrote is read as strictly', register_origin(), '' );
define( 'QUALITY_LABEL_REGISTER', 'https://register.example/' );
same( 'wp-config.php wins over the setting', register_origin(), 'https://register.example' );
