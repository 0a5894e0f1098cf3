namespace ZendeskEmulator;

/// <summary>Zendesk's plans, which set how many requests a minute an account has (Zendesk's page "Rate limits").</summary>
public enum Plan
{
    /// <summary>Suite Team: 200 requests a minute.</summary>
    SuiteTeam,

    /// <summary>Suite Growth: 400.</summary>
    SuiteGrowth,

    /// <summary>Suite Professional: 400.</summary>
    SuiteProfessional,

    /// <summary>Suite Enterprise: 700. The default.</summary>
    SuiteEnterprise,

    /// <summary>Suite Enterprise Plus: 2,500.</summary>
    SuiteEnterprisePlus,

    /// <summary>Support Essential: 10.</summary>
    Essential,

    /// <summary>Support Team: 200.</summary>
    SupportTeam,

    /// <summary>Support Professional: 400.</summary>
    SupportProfessional,

    /// <summary>Support Enterprise: 700.</summary>
    SupportEnterprise,

    /// <summary>Any plan with the High Volume add-on: 2,500.</summary>
    HighVolume,
}
