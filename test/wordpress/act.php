<?php
/**
 * What a journey does in WordPress without a browser: one verb, what it is given as JSON, and its answer as JSON.
 *
 * Usage: php act.php FOLDER VERB JSON
 */

list( , $folder, $verb, $json ) = $argv;
$given = json_decode( $json, true );

if ( 'install' === $verb ) {
	define( 'WP_INSTALLING', true );
}
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$verbs = array(
	// The site, and who writes there: an administrator, an author and a contributor.
	'install'  => function ( array $given ) {
		wp_install( $given['title'], 'administrator', 'administrator@organiser.example', true, '', $given['password'] );
		foreach ( array( 'author', 'contributor' ) as $role ) {
			$email = $role . '@organiser.example';
			wp_insert_user( array( 'user_login' => $role, 'user_pass' => $given['password'], 'user_email' => $email, 'role' => $role ) );
		}
		update_option( 'show_avatars', 0 );
		return true;
	},
	// A post as that user would save it: what the role may not write is taken out.
	'post'     => function ( array $given ) {
		wp_set_current_user( get_user_by( 'login', $given['as'] )->ID );
		kses_init();
		return wp_insert_post( wp_slash( array( 'post_title' => $given['title'], 'post_content' => $given['content'], 'post_status' => $given['status'] ?? 'publish' ) ) );
	},
	'content'  => function ( array $given ) {
		return get_post( $given['post'] )->post_content;
	},
	'publish'  => function ( array $given ) {
		wp_publish_post( $given['post'] );
		return get_post_status( $given['post'] );
	},
	'can'      => function ( array $given ) {
		return user_can( get_user_by( 'login', $given['as'] )->ID, $given['what'] );
	},
	'theme'    => function ( array $given ) {
		switch_theme( $given['name'] );
		return get_stylesheet();
	},
	'warn'     => function ( array $given ) {
		return trigger_error( $given['text'] );
	},
	// Everything that is kept under a name with this in it: options, and what lies beside posts and users.
	'kept'     => function ( array $given ) {
		global $wpdb;
		$like = '%' . $wpdb->esc_like( $given['like'] ) . '%';
		$kept = array();
		foreach ( array( "option_name FROM $wpdb->options WHERE option_name", "meta_key FROM $wpdb->postmeta WHERE meta_key", "meta_key FROM $wpdb->usermeta WHERE meta_key" ) as $where ) {
			$kept = array_merge( $kept, $wpdb->get_col( $wpdb->prepare( "SELECT $where LIKE %s", $like ) ) );
		}
		return $kept;
	},
);
echo wp_json_encode( $verbs[ $verb ]( $given ) );
