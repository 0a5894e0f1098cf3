namespace ZendeskEmulator;

/// <summary>Seeds that have a name. On the wire and the command line they are written <c>small-company</c>.</summary>
public enum SeedScenario
{
    /// <summary>Only the records of every new account.</summary>
    Empty,

    /// <summary>50 users in 8 organizations, 5 agents in 3 groups, 120 tickets.</summary>
    SmallCompany,

    /// <summary>
    /// 500 users as several systems might export them: 60 % without an external_id, some sent twice with their email in another
    /// case, names with blanks and signs, shared phones, organizations by name.
    /// </summary>
    MessyImport,

    /// <summary>2,500 users that were all updated in one second: more than a page of an incremental export.</summary>
    SameSecondExport,

    /// <summary>1,000,000 users in 10,000 organizations.</summary>
    MillionUsers,
}
