/**
 * Tables as people keep them in files: CSV and XLSX, read with every limit an unknown file needs, and written as data.
 * Nothing but the JDK takes part: a workbook is a few XML files in a ZIP, and only what is needed of them is opened.
 */
package jp.chizai.portal.measurement.tables;
