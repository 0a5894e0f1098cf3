using Xunit;

namespace Zendesk.Tests.Bulk;

/// <summary>Which result of a job is whose.</summary>
public sealed class BulkRowsTests
{
    [Fact]
    public void Results_in_the_rows_order_without_names_are_taken_in_order()
    {
        var matched = BulkRows.Match([Row(), Row(), Row()], [Ok(11), Ok(12), Ok(13)]);

        Assert.Equal([11, 12, 13], matched.Select(result => result!.Id));
    }

    [Fact]
    public void A_failed_result_names_its_position_as_id_or_as_index()
    {
        var matched = BulkRows.Match([Row(), Row(), Row()], [Ok(11), new JobResult
        {
            Id = 2,
            Status = "Failed",
            Error = "a",
        }, new JobResult { Index = 0, Id = 99, Error = "b" }]);

        Assert.Equal(["b", null, "a"], matched.Select(result => result!.Error));
        Assert.Equal(11, matched[1]!.Id);
    }

    [Fact]
    public void Results_in_another_order_are_found_by_their_external_id_and_email()
    {
        var matched = BulkRows.Match(
            [Row("a"), Row(email: "b@example.org"), Row("c", "c@example.org")],
            [Ok(13, "C", "c@example.org"), Ok(12, email: "B@example.org"), Ok(11, "a")]);

        Assert.Equal([11, 12, 13], matched.Select(result => result!.Id));
    }

    [Fact]
    public void Two_rows_of_one_user_have_a_result_each()
    {
        var matched = BulkRows.Match([Row("a"), Row("b"), Row("A")], [Ok(1, "a"), Ok(2, "b"), Ok(1, "a")]);

        Assert.Equal([1, 2, 1], matched.Select(result => result!.Id));
    }

    [Fact]
    public void A_result_whose_email_is_another_than_was_sent_takes_the_place_that_is_left()
    {
        var matched = BulkRows.Match([Row(email: "new@example.org"), Row("b")], [Ok(1, email: "primary@example.org"), Ok(2, "b")]);

        Assert.Equal([1, 2], matched.Select(result => result!.Id));
    }

    [Fact]
    public void Rows_that_the_job_does_not_mention_have_no_result_and_extra_results_are_ignored()
    {
        Assert.All(BulkRows.Match([Row(), Row()], []), Assert.Null);
        Assert.Equal(1, Assert.Single(BulkRows.Match([Row()], [Ok(1), Ok(2)]))!.Id);
    }

    [Fact]
    public void A_failed_result_with_a_position_that_does_not_exist_takes_the_place_that_is_left()
    {
        var matched = BulkRows.Match([Row("a"), Row("b")], [new JobResult
        {
            Id = 6164068768154,
            Status = "Failed",
            Error = "e",
        }, Ok(2, "b")]);

        Assert.Equal(["e", null], matched.Select(result => result!.Error));
    }

    private static UserInput Row(string? externalId = null, string? email = null) => new() { ExternalId = externalId, Email = email };

    private static JobResult Ok(long id, string? externalId = null, string? email = null) =>
        new() { Id = id, Status = "Created", ExternalId = externalId, Email = email };
}
