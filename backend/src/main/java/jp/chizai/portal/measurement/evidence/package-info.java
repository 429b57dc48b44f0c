/** Evidence (根拠資料) of results: files kept beside them, taken only when they are what they are called. */
package jp.chizai.portal.measurement.evidence;
