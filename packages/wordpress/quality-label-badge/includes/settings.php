<?php
/**
 * The one setting: which register. For administrators, under Settings, Quality Label.
 *
 * @package Quality_Label_Badge
 */

namespace Quality_Label_Badge;

const PAGE = 'quality-label-badge';

/** Registers the setting and its field. */
function add_setting(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => __NAMESPACE__ . '\keep_origin',
		)
	);
	add_settings_section( 'register', '', '__return_null', PAGE );
	add_settings_field( OPTION, __( 'Address of the register', 'quality-label-badge' ), __NAMESPACE__ . '\show_field', PAGE, 'register', array( 'label_for' => OPTION ) );
}

/** Puts the page into the menu. */
function add_settings_page(): void {
	$title = __( 'Quality Label', 'quality-label-badge' );
	add_options_page( $title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
}

/**
 * Lets an address pass that a register can have. Another one leaves the setting as it was, and is said.
 *
 * @param mixed $given What was typed. Nothing typed means: no register.
 */
function keep_origin( $given ): string {
	$origin = read_origin( $given );
	if ( '' !== $origin || '' === trim( is_string( $given ) ? $given : '' ) ) {
		return $origin;
	}
	add_settings_error( OPTION, 'no-register', __( 'This is not the address of a register. Write it as the Network gave it to you, for example https://labels.example', 'quality-label-badge' ) );
	return (string) get_option( OPTION, '' );
}

/** Draws the field. Where wp-config.php has decided, it cannot be changed here. */
function show_field(): void {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://labels.example"%3$s>',
		esc_attr( OPTION ),
		esc_attr( register_origin() ),
		defined( 'QUALITY_LABEL_REGISTER' ) ? ' readonly' : ''
	);
}

/** Draws the page. */
function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}
