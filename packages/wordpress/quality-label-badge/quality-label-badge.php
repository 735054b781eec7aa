<?php
/**
 * Plugin Name:       Quality Label Badge
 * Description:       Shows an organiser's Quality Label for Badge Recognition, checked in the visitor's browser: block, shortcode, or the address of the organiser's page on a line of its own.
 * Version:           0.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       quality-label-badge
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/includes/register.php';
require __DIR__ . '/includes/badge.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/places.php';
require __DIR__ . '/includes/settings.php';

add_action( 'init', __NAMESPACE__ . '\add_places' );
add_action( 'admin_init', __NAMESPACE__ . '\add_setting' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
