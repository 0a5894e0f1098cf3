namespace Zendesk;

/// <summary>{"user":{…}}</summary>
internal sealed record UserBody(User? User);

/// <summary>{"users":[…]} with what follows of either way of paging.</summary>
internal sealed record UserPage(IReadOnlyList<User>? Users, PageMeta? Meta, string? NextPage) : ICursorPage<User>
{
    IReadOnlyList<User>? ICursorPage<User>.Records => Users;
}
