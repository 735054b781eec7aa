<?php
/**
 * What editor.js needs of WordPress.
 *
 * @package Quality_Label_Badge
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
	'version'      => '0.0.0',
);
