/** What this module tells the modules above it. */
@org.springframework.modulith.NamedInterface("events")
package jp.chizai.portal.adoption.events;
