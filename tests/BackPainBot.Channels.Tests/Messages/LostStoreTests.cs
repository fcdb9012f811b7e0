using System.Net;
using BackPainBot.Channels.Tests.Activities;
using Shouldly;

namespace BackPainBot.Channels.Tests.Messages;

public sealed class LostStoreTests(TestServer server) : IClassFixture<TestServer>, IAsyncLifetime
{
    public Task InitializeAsync()
    {
        server.Conversations.StoreIsGone = true;
        server.Channel.Posts.Clear();
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_turn_that_cannot_be_stored_is_told_in_the_answer()
    {
        var answer = await server.PostAsync(Sample.Message("\"text\":\"hi\",\"deliveryMode\":\"expectReplies\""));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Texts.ShouldBe(["That could not be kept. Send it again."]);
        answer.Json.GetProperty("activities")[0].TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stored_is_told_by_the_connector_once()
    {
        var answer = await server.PostAsync(Sample.Message("\"text\":\"hi\""));

        answer.Status.ShouldBe(HttpStatusCode.Accepted);
        server.Channel.Posts.ShouldHaveSingleItem().Body.ShouldContain("That could not be kept. Send it again.");
    }
}
