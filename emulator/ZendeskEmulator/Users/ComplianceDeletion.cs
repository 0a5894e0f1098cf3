namespace ZendeskEmulator.Users;

/// <summary>The permanent deletion of a user.</summary>
internal sealed record ComplianceDeletion : UserRecord, IHasSchema<ComplianceDeletion>
{
    public static Schema<ComplianceDeletion> Schema { get; } = new("compliance_deletions", "compliance_deletion", fields => fields
        .Reference("user_id", deletion => deletion.UserId, (deletion, id) => deletion.UserId = id).ReadOnly().Essential()
        .Reference("executer_id", deletion => deletion.ExecuterId, (deletion, id) => deletion.ExecuterId = id).ReadOnly()
        .Times());

    /// <summary>The admin who deleted the user.</summary>
    public long ExecuterId { get; set; }
}
