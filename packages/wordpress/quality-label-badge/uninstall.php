<?php
/**
 * Removes the one setting, of every site in a network of them. Nothing else was ever kept.
 *
 * @package Quality_Label_Badge
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! is_multisite() ) {
	delete_option( 'quality_label_register' );
	return;
}
foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $quality_label_site ) {
	delete_blog_option( $quality_label_site, 'quality_label_register' );
}
