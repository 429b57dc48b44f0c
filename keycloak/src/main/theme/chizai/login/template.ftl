<#import "field.ftl" as field>
<#import "theme-resources.ftl" as themeResourceTags>

<#macro username>
  <#assign label>
    <#if !realm.loginWithEmailAllowed>${msg("username")}<#else>${msg("usernameOrEmail")}</#if>
  </#assign>
  <div class="cz-signed-as">
    <p>
      <span class="cz-label" id="kc-attempted-username-label">${label}</span>
      <strong id="kc-attempted-username" aria-labelledby="kc-attempted-username-label">${auth.attemptedUsername}</strong>
    </p>
    <a id="reset-login" class="cz-link" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
  </div>
</#macro>

<#macro languages>
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="cz-languages" aria-label="${msg("languages")}">
      <ul>
        <#list locale.supported?sort_by("languageTag")?reverse as l>
          <li>
            <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a>
          </li>
        </#list>
      </ul>
    </nav>
  </#if>
</#macro>

<#macro notice type>
  <div class="${properties.kcAlertClass} cz-notice--${type}" role="<#if type == "error">alert<#else>status</#if>">
    <p><strong class="cz-notice__kind">${msg("noticeKind." + type)}</strong> <#nested></p>
  </div>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<#-- Pages leave a comment before their sections. -->
<#assign heading=heading?markup_string?replace("<!--.*?-->", "", "rs")?trim?no_esc>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${lang}" dir="ltr">

<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <meta name="robots" content="noindex">
    <title>${heading} | ${msg("portalName")}</title>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
    <#if themeResources?? && themeResources.styles?has_content>
        <@themeResourceTags.renderStyles themeResources.styles url.resourcesPath />
    <#else>
        <#list properties.styles?split(' ') as style>
            <link href="${url.resourcesPath}/${style}" rel="stylesheet">
        </#list>
    </#if>
    <script type="importmap">
        {
            "imports": {
                "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"
            }
        }
    </script>
    <#if scripts??>
        <#list scripts as script>
            <script src="${script}"></script>
        </#list>
    </#if>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <script type="module">
        <#outputformat "JavaScript">
        import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
        startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
        </#outputformat>
    </script>
    <#if authenticationSession??>
        <script type="module">
            <#outputformat "JavaScript">
            import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
            checkAuthSession(${authenticationSession.authSessionIdHash?c});
            </#outputformat>
        </script>
    </#if>
</head>

<body class="${bodyClass}" data-page-id="login-${pageId}">
<header class="cz-header">
  <p class="cz-brand">
    <img src="${url.resourcesPath}/img/mark.svg" alt="" width="32" height="32">
    <span>${msg("portalName")}</span>
  </p>
  <@languages />
</header>

<div class="cz-page">
  <main class="cz-main">
    <h1 id="kc-page-title">${heading}</h1>

    <#if msg("signInNotice")?has_content && pageId == "login">
      <@notice "info">${msg("signInNotice")}</@notice>
    </#if>

    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username />
    </#if>

    <#if displayRequiredFields>
      <p class="cz-hint"><span class="${properties.kcInputRequiredClass!}">*</span> ${msg("requiredFields")}</p>
    </#if>

    <#-- A person who started an action in the portal knows that it has to be completed. -->
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <@notice message.type>${message.summary}</@notice>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" id="try-another-way" name="tryAnotherWay" value="on" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>

    <#nested "socialProviders">

    <#if displayInfo>
      <div id="kc-info" class="cz-hint"><#nested "info"></div>
    </#if>

    <#if pageId == "login">
      <p class="cz-help-line">${msg("signInHelp")}</p>
    </#if>
  </main>

  <aside class="cz-about" aria-label="${msg("aboutLabel")}">
    <div class="cz-about__text">
      <p class="cz-about__title">${msg("aboutTitle")}</p>
      <p>${msg("aboutText")}</p>
    </div>
    <img class="cz-about__map" src="${url.resourcesPath}/img/prefectures.svg" alt="">
  </aside>
</div>

<footer class="cz-footer">
  <p>${msg("operator")}</p>
</footer>
</body>
</html>
</#macro>
