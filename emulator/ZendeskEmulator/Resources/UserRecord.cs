namespace ZendeskEmulator.Resources;

/// <summary>A record that belongs to a user.</summary>
internal abstract record UserRecord : TimedRecord
{
    public long UserId { get; set; }

    public override long? OwnerId => UserId;
}
