<?php
/**
 * Runs the tests of the plugin, each file in a process of its own, without WordPress: wordpress.php stands in for it.
 *
 * Usage: php test/run.php
 *
 * With COUNTS_FILE in the environment the counts are written there as JSON.
 *
 * @package Quality_Label_Badge
 */

$counts = array( 'passed' => 0, 'failed' => 0 );
foreach ( glob( __DIR__ . '/*-test.php' ) as $file ) {
	$lines = array();
	exec( escapeshellarg( PHP_BINARY ) . ' -d error_reporting=-1 -d display_errors=1 ' . escapeshellarg( $file ) . ' 2>&1', $lines, $code );
	$passed = count( preg_grep( '/^ok /', $lines ) );
	$failed = count( preg_grep( '/^not ok /', $lines ) );
	// A file that says nothing, or something else than its tests, has failed.
	$failed += 0 === $failed && ( 0 !== $code || 0 === $passed || count( $lines ) > $passed ) ? 1 : 0;

	$counts['passed'] += $passed;
	$counts['failed'] += $failed;
	if ( $failed > 0 ) {
		echo basename( $file ), "\n", implode( "\n", preg_grep( '/^ok /', $lines, PREG_GREP_INVERT ) ), "\n";
	}
}
$to = getenv( 'COUNTS_FILE' );
if ( is_string( $to ) && '' !== $to ) {
	file_put_contents( $to, json_encode( $counts ) );
}
echo $counts['passed'], ' passed, ', $counts['failed'], " failed\n";
exit( $counts['failed'] > 0 ? 1 : 0 );
