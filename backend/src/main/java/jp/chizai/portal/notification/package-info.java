/**
 * To-dos (やること) and notices (お知らせ). To-dos are computed from the modules below whenever somebody asks. Notices are
 * written by listeners in the transaction of what happened, so none is lost, and told in the portal and by mail.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "http",
            "flow",
            "plan",
            "plan::events",
            "measurement",
            "improvement",
            "practice",
            "practice::events",
            "adoption",
            "exchange",
            "review",
            "review::events"
        })
package jp.chizai.portal.notification;
