<#-- The parent's fields with the label above and the error tied to its input. -->
<#macro group name label error="" required=false>
<div class="${properties.kcFormGroupClass}">
    <div class="${properties.kcFormGroupLabelClass}">
        <label for="${name}" class="${properties.kcFormLabelClass}">${label}<#if required> <span class="${properties.kcInputRequiredClass}" aria-hidden="true">&#42;</span></#if></label>
    </div>
    <div id="input-error-container-${name}">
        <#if error?has_content>
            <div class="${properties.kcFormHelperTextClass}">
                <span id="input-error-${name}" class="${properties.kcInputErrorMessageClass}">${error}</span>
            </div>
        </#if>
    </div>
    <#nested>
</div>
</#macro>

<#macro state name error="">
<#if error?has_content>aria-invalid="true" aria-describedby="input-error-${name}"</#if>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false>
  <@group name=name label=label error=error required=required>
    <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
        <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" <#if autofocus>autofocus</#if>
               <#if autocomplete == "one-time-code">inputmode="numeric"</#if> <@state name=name error=error />>
    </span>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false>
  <@group name=name label=label error=error required=required>
    <div class="${properties.kcInputGroup}">
      <div class="${properties.kcInputGroupItemClass} ${properties.kcFill}">
        <span class="${properties.kcInputClass} <#if error?has_content>${properties.kcError}</#if>">
          <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}" <#if autofocus>autofocus</#if> <@state name=name error=error />>
        </span>
      </div>
      <div class="${properties.kcInputGroupItemClass}">
        <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" aria-label="${msg('showPassword')}"
                aria-controls="${name}" data-password-toggle
                data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
                data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}" id="${name}-show-password">
            <span class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></span>
        </button>
      </div>
    </div>
    <#nested>
    <#if forgotPassword>
      <p class="${properties.kcFormHelperTextClass}"><a class="cz-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <span class="${properties.kcInputClass} <#if readonly>${properties.kcFormReadOnlyClass}</#if>">
      <input id="${name}" name="${name}" value="${value}" type="text" <#if readonly>readonly</#if> aria-label="${ariaLabel}">
    </span>
  </@group>
</#macro>

<#macro errorIcon error=""></#macro>

<#macro checkbox name label value=false required=false>
  <div class="${properties.kcCheckboxClass}">
    <label for="${name}" class="${properties.kcCheckboxClass}">
      <input class="${properties.kcCheckboxInputClass}" type="checkbox" id="${name}" name="${name}" <#if value>checked</#if>>
      <span class="${properties.kcCheckboxLabelClass}">${label}</span>
      <#if required><span class="${properties.kcInputRequiredClass}" aria-hidden="true">&#42;</span></#if>
    </label>
  </div>
</#macro>
