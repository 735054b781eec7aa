<?php
/** What is removed with the plugin. */

require __DIR__ . '/check.php';

define( 'WP_UNINSTALL_PLUGIN', 'quality-label-badge/quality-label-badge.php' );
$wordpress = &$GLOBALS['wordpress'];
$uninstall = dirname( __DIR__ ) . '/quality-label-badge/uninstall.php';

$wordpress['options'] = array( 'quality_label_register' => 'https://labels.example', 'blogname' => 'An organiser' );
require $uninstall;
same( 'of a site its own setting goes, and no other', $wordpress['options'], array( 'blogname' => 'An organiser' ) );

$wordpress['sites'] = array_fill( 1, 101, array( 'quality_label_register' => 'https://labels.example', 'blogname' => 'An organiser' ) );
require $uninstall;
same( 'of a network that of every site', $wordpress['sites'], array_fill( 1, 101, array( 'blogname' => 'An organiser' ) ) );
