namespace Zendesk;

/// <summary>A page of a list.</summary>
/// <param name="Records">Its records; a list may end with a page that has none.</param>
/// <param name="ResumeToken">Where the next page begins, for <see cref="ListOptions.ResumeToken"/>, also in another
/// process; null on the last page of a list. Exports have one on their last page too, since they go on later.</param>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed record ZendeskPage<T>(IReadOnlyList<T> Records, string? ResumeToken = null)
{
    /// <summary>What <see cref="ListOptions.Include"/> asked for beside the records.</summary>
    public Sideloads Sideloads { get; init; } = Sideloads.None;
}
