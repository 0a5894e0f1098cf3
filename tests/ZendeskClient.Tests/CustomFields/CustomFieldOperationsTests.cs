using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.CustomFields;

public sealed class CustomFieldOperationsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("users")]
    [InlineData("organizations")]
    public async Task A_field_is_created_found_changed_and_deleted(string of)
    {
        using var client = await TestAccount.NewClientAsync();
        var fields = of == "users" ? client.UserFields : client.OrganizationFields;

        var created = await fields.CreateAsync(new CustomFieldInput
        {
            Type = CustomFieldType.Checkbox,
            Key = "vip",
            Title = "VIP",
            Tag = "vip_customer",
        }, Cancellation);
        var updated = await fields.UpdateAsync(created.Id, new CustomFieldInput { Title = "Important", Active = false }, Cancellation);
        var shown = await fields.GetAsync(created.Id, Cancellation);
        var found = await fields.FindByKeyAsync("vip", Cancellation);
        var listed = await fields.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await fields.DeleteAsync(created.Id, Cancellation);

        Assert.Equal(
            (CustomFieldType.Checkbox, "vip", "VIP", "vip_customer", true),
            (created.Type!.Value, created.Key, created.Title, created.Tag, created.Active));
        Assert.Equal(("Important", false), (updated.Title, updated.Active));
        Assert.Equal("Important", shown.Title);
        Assert.Equal(created.Id, found!.Id);
        Assert.Equal(created.Id, Assert.Single(listed).Id);
        Assert.Null(await fields.FindByKeyAsync("vip", Cancellation));
        Assert.Empty(await fields.ListAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
        Assert.False((await fields.GetAsync(created.Id, Cancellation)).Active);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => fields.DeleteAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task A_dropdown_has_options_and_users_have_their_values()
    {
        using var client = await TestAccount.NewClientAsync();

        var plan = await client.UserFields.CreateAsync(
            new CustomFieldInput
            {
                Type = CustomFieldType.Dropdown,
                Key = "plan",
                Title = "Plan",
                Options = [new CustomFieldOptionInput
                {
                    Name = "Gold",
                    Value = "plan_gold",
                }, new CustomFieldOptionInput { Name = "Silver", Value = "plan_silver" }],
            },
            Cancellation);
        var user = await client.Users.CreateAsync(new UserInput
        {
            Name = "Roger",
            UserFields = new JsonObject { ["plan"] = "plan_gold" },
        }, Cancellation);

        Assert.Equal(["plan_gold", "plan_silver"], plan.Options!.Select(option => option.Value));
        Assert.Equal("plan_gold", user.UserFields!["plan"].GetString());
    }

    [Fact]
    public async Task Options_are_added_changed_listed_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var plan = await client.UserFields.CreateAsync(
            new CustomFieldInput
            {
                Type = CustomFieldType.Dropdown,
                Key = "plan",
                Title = "Plan",
                Options = [new CustomFieldOptionInput
                {
                    Name = "Gold",
                    Value = "plan_gold",
                }],
            },
            Cancellation);

        var silver = await client.UserFields.CreateOrUpdateOptionAsync(plan.Id, new CustomFieldOptionInput
        {
            Name = "Silver",
            Value = "plan_silver",
            Position = 0,
        }, Cancellation);
        var renamed = await client.UserFields.CreateOrUpdateOptionAsync(plan.Id, new CustomFieldOptionInput
        {
            Id = silver.Id,
            Name = "Sterling",
            Value = "plan_silver",
        }, Cancellation);
        var pages = await client.UserFields.ListOptionsAsync(plan.Id, new ListOptions
        {
            PageSize = 1,
        }, Cancellation).AsPages(Cancellation).ToListAsync(Cancellation);
        await client.UserFields.DeleteOptionAsync(plan.Id, plan.Options![0].Id, Cancellation);

        Assert.Equal((silver.Id, "Sterling"), (renamed.Id, renamed.Name));
        Assert.Equal(["Sterling", "Gold"], pages.SelectMany(page => page.Records).Select(option => option.Name));
        Assert.Equal("Sterling", Assert.Single((await client.UserFields.GetAsync(plan.Id, Cancellation)).Options!).Name);
    }

    [Fact]
    public async Task Fields_are_put_in_order()
    {
        using var client = await TestAccount.NewClientAsync();
        var first = await client.UserFields.CreateAsync(new CustomFieldInput
        {
            Type = CustomFieldType.Text,
            Key = "a",
            Title = "A",
        }, Cancellation);
        var second = await client.UserFields.CreateAsync(new CustomFieldInput
        {
            Type = CustomFieldType.Text,
            Key = "b",
            Title = "B",
        }, Cancellation);

        await client.UserFields.ReorderAsync([second.Id, first.Id], Cancellation);

        Assert.True((await client.UserFields.GetAsync(
            second.Id,
            Cancellation)).Position < (await client.UserFields.GetAsync(first.Id, Cancellation)).Position);
    }

    [Fact]
    public void Every_property_is_sent_under_Zendesks_name()
    {
        var options = new List<CustomFieldOptionInput> { new() { Id = 7, Name = "Gold", Value = "gold", Position = 0 } };
        var field = new CustomFieldInput
        {
            Type = CustomFieldType.Regexp,
            Key = "k",
            Title = "t",
            Description = "d",
            Position = 3,
            Active = true,
            RegexpForValidation = "^a$",
            Tag = "g",
            RelationshipTargetType = "zen:organization",
            Options = options,
        };

        Assert.Equal(
            """{"type":"regexp","key":"k","title":"t","description":"d","position":3,"active":true"""
            + ""","regexp_for_validation":"^a$","tag":"g","relationship_target_type":"zen:organization","custom_field_options":"""
            + """[{"id":7,"name":"Gold","value":"gold","position":0}]}""",
            field.ToString());
        Assert.Same(options, field.Options);
    }
}
