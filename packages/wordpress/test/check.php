<?php
/**
 * A test is a sentence and what must hold.
 *
 * @package Quality_Label_Badge
 */

require __DIR__ . '/wordpress.php';
require dirname( __DIR__ ) . '/quality-label-badge/quality-label-badge.php';

/**
 * Says whether a value is the one that was expected.
 *
 * @param string $sentence What holds.
 * @param mixed  $actual   What came.
 * @param mixed  $expected What should have come.
 */
function same( string $sentence, $actual, $expected ): void {
	$holds = $actual === $expected;
	echo $holds ? 'ok ' : 'not ok ', $sentence, "\n";
	if ( ! $holds ) {
		echo '  expected: ', var_export( $expected, true ), "\n  came:     ", var_export( $actual, true ), "\n";
	}
}

/** Sets the address of the register, as the settings page does. */
function register_at( string $origin ): void {
	$GLOBALS['wordpress']['options']['quality_label_register'] = $origin;
}
