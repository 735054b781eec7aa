<?php
/**
 * Removes the one setting. Nothing else was ever kept.
 *
 * @package Quality_Label_Badge
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'quality_label_register' );
