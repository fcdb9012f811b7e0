using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using BackPainBot.Channels.Activities;
using BackPainBot.Channels.Connector;
using BackPainBot.Channels.Tests.Activities;
using BackPainBot.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;

namespace BackPainBot.Channels.Tests.Connector;

public sealed class ConnectorDelivererTests
{
    private static readonly ConversationReference To = ConversationReference.Of(Sample.Parse(Sample.Message("\"text\":\"x\"")));
    private readonly HastyTime _time = new();

    [Fact]
    public async Task A_reply_is_posted_to_the_activity_that_it_answers()
    {
        var channel = FakeChannel.Answering(HttpStatusCode.Created);

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Delivered);

        var post = channel.Posts.ShouldHaveSingleItem();
        post.Method.ShouldBe(HttpMethod.Post);
        post.Address.AbsoluteUri.ShouldBe("http://127.0.0.1:9/_connector/v3/conversations/conv-1/activities/a1");
        post.ContentType.ShouldBe("application/json; charset=utf-8");
        Snapshot.Matches(post.Body, "connector-post.json");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task An_answer_without_id_or_body_is_taken(HttpStatusCode status) =>
        (await DeliverAsync(FakeChannel.Answering(status))).ShouldBe(DeliveryResult.Delivered);

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task A_refusal_is_final_and_not_repeated(HttpStatusCode status)
    {
        var channel = FakeChannel.Answering(status);

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Refused);

        channel.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_busy_channel_is_asked_again(HttpStatusCode status)
    {
        var channel = FakeChannel.Answering(status, status, HttpStatusCode.Created);

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Delivered);

        channel.Posts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_channel_that_stays_broken_is_left_to_the_outbox()
    {
        var channel = FakeChannel.Answering(HttpStatusCode.InternalServerError);

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Later);

        channel.Posts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_channel_says_how_long_to_wait()
    {
        var channel = new FakeChannel(() => Busy(new(TimeSpan.FromSeconds(3))), () => Busy(new(HastyTime.Now.AddSeconds(4))), () => new(HttpStatusCode.OK));

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Delivered);

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4)]);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_outbox_which_is_told_how_long_it_is()
    {
        var seconds = new FakeChannel(() => Busy(new(TimeSpan.FromMinutes(1))));
        var date = new FakeChannel(() => Busy(new(HastyTime.Now.AddMinutes(2))));

        (await DeliverAsync(seconds)).ShouldBe(new Delivery(DeliveryResult.Later) { AskedWait = TimeSpan.FromMinutes(1) });
        (await DeliverAsync(date)).ShouldBe(new Delivery(DeliveryResult.Later) { AskedWait = TimeSpan.FromMinutes(2) });

        seconds.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2147483648", 2_147_483_648L)]
    [InlineData("4294967296", 4_294_967_296L)]
    [InlineData("99999999999999999999999", null)]
    public async Task A_wait_beyond_what_fits_a_number_is_a_long_wait_and_not_none(string asked, long? seconds)
    {
        var channel = new FakeChannel(() => Asking(asked));

        (await DeliverAsync(channel)).AskedWait.ShouldBe(seconds is { } told ? TimeSpan.FromSeconds(told) : TimeSpan.MaxValue);

        channel.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("1.5")]
    public async Task A_wait_that_is_none_is_not_waited_for(string asked) =>
        (await DeliverAsync(new FakeChannel(() => Asking(asked)))).AskedWait.ShouldBeNull();

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_left_to_the_outbox()
    {
        var channel = new FakeChannel(() => throw new HttpRequestException("no route"));

        (await DeliverAsync(channel)).ShouldBe(DeliveryResult.Later);

        channel.Posts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_is_left_to_the_outbox() =>
        (await DeliverAsync(new FakeChannel(() => throw new TaskCanceledException("slow", new TimeoutException()))))
            .ShouldBe(DeliveryResult.Later);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData(null)]
    public async Task A_foreign_service_url_is_refused_before_anything_is_sent(string? url)
    {
        var channel = FakeChannel.Answering(HttpStatusCode.OK);

        (await DeliverAsync(channel, Stored(To with { ServiceUrl = url }))).ShouldBe(DeliveryResult.Refused);

        channel.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("not json")]
    public async Task An_address_that_cannot_be_read_is_refused(string deliverTo) =>
        (await DeliverAsync(FakeChannel.Answering(HttpStatusCode.OK), deliverTo)).ShouldBe(DeliveryResult.Refused);

    [Fact]
    public void A_reply_that_is_given_up_is_told_without_its_words_and_its_conversation()
    {
        var log = new LineLogger<ConnectorDeliverer>();
        var deliverer = new ConnectorDeliverer(new ConnectorClient(FakeChannel.Answering(HttpStatusCode.OK)), new ConnectorOptions(), _time, log);

        deliverer.GaveUp(new OutboxItem(new ConversationKey("msteams", "conv-1"), 3, Stored(To), Replies.Saying("Hello."), HastyTime.Now));

        log.Lines.ShouldBe(
            ["Error A reply was given up: the channel msteams did not take it since 2026-11-22 09:00:00Z (setting Outbox:GiveUpAfter)."]);
    }

    private Task<Delivery> DeliverAsync(FakeChannel channel) => DeliverAsync(channel, Stored(To));

    private Task<Delivery> DeliverAsync(FakeChannel channel, string deliverTo)
    {
        var deliverer = new ConnectorDeliverer(
            new ConnectorClient(channel), new ConnectorOptions { Retries = 2 }, _time, NullLogger<ConnectorDeliverer>.Instance);
        var item = new OutboxItem(new ConversationKey("msteams", "conv-1"), 3, deliverTo, Replies.Saying("Hello."), HastyTime.Now);
        return deliverer.DeliverAsync(item, CancellationToken.None);
    }

    private static string Stored(ConversationReference to) => JsonSerializer.Serialize(to, ActivityJson.Wire.ConversationReference);

    private static HttpResponseMessage Asking(string wait)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.TryAddWithoutValidation("Retry-After", wait);
        return answer;
    }

    private static HttpResponseMessage Busy(RetryConditionHeaderValue wait)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = wait;
        return answer;
    }
}
