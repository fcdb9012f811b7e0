namespace BackPainBot.Core.Tests.Understanding;

/// <summary>How people tell of danger: each in words of its own, so that none serves a single line.</summary>
public class FlagsToldTests
{
    private static readonly Dictionary<string, string> Told = new(StringComparer.Ordinal)
    {
        ["abdominal_pulsating_mass"] = """
            i have a triple a
            theres a beating lump in my belly
            """,
        ["alcohol_today"] = """
            ive had a few beers
            im a bit drunk
            i took a sleeping pill
            took a valium an hour ago
            """,
        ["aneurysm_risk"] = """
            my dad had an aneurysm
            """,
        ["anticoagulant_bleeding"] = """
            im on blood thinners
            they put me on apixaban
            """,
        ["back_lump"] = """
            theres a new lump on my spine
            """,
        ["bilateral_leg_symptoms"] = """
            legs feel weak
            my legs went to jelly
            my feet are numb
            cant move my legs
            my legs gave way
            my legs dont work
            i feel weak in the legs
            no strength in my legs
            lost the use of my legs
            my legs are all tingly
            both feet gone numb
            im numb from the waist down
            legs are getting weaker
            weakness in both legs
            legs like spaghetti
            are both my legs meant to be numb
            can hardly feel both legs
            """,
        ["blood_in_urine"] = """
            my wee is red
            there is blood when i wee
            my pee came out pink
            """,
        ["both_legs_ache"] = """
            both my legs ache
            """,
        ["cancer_history"] = """
            i had cancer 10 years ago
            i had breast cancer
            im in remission
            """,
        ["cauda_equina"] = """
            i keep weeing myself
            i havnt been able to pee all day
            i havent been able to pee all day
            i pooed my pants
            i dribble wee and dont notice
            bladder not working
            my bladder doesnt work right
            i dont feel when my bladder is full
            nothing comes out when i pee
            it doesnt come out when i pee
            nothing works down there
            i can't go to the toilet
            i pee myself when i cough since my back went
            when i try to pee nothing comes out
            my wee wont come
            cant tell when i need a wee
            i dont know when i need to go
            ive wet the bed
            ive wet myself twice
            i lost control of my bowels
            cant get it up since my back went
            i cant get hard anymore
            no feeling during sex
            couldnt make it to the toilet
            had an accident in my knickers
            new sexual problems
            i leak urine
            struggling to pass water
            trouble going to the loo
            my bowels have stopped working
            he keeps wetting himself
            i havent had a wee since yesterday
            why cant i pee
            cant pee
            im incontinent
            lost control of my bladder
            accident in my pants
            wee is dribbling out
            peed myself
            """,
        ["chest_pain_breathless"] = """
            i cant breath
            its hard to breathe
            my chest hurts
            im out of breath
            cant get enough air
            pain down my left arm and i feel sick
            chest pain since last month
            i had chest pain last year and it keeps coming back
            i have had chest pain for a month
            i had chest pain last week
            i had chest pain an hour ago
            i cant catch my breath
            theres an elephant on my chest
            short of breath
            """,
        ["despair"] = """
            i cant go on
            i cant cope anymore
            im at the end of my tether
            """,
        ["fever_infection"] = """
            why do i have a fever
            do i have a fever? i feel hot and shivery
            i had a fever last night
            ive got the shivers and a temp
            i feel really ill with it
            my temperature was 39 last night
            """,
        ["hernia"] = """
            can i do this with a hernia? i have one
            theres a bulge in my groin when i cough
            i have a hurnia
            """,
        ["kidney_trouble"] = """
            my wee is a funny colour
            my pee is dark
            it burns when i pee
            """,
        ["leg_clot_signs"] = """
            my calf is hot and swollen
            one calf is twice the size of the other
            my shin has gone red and puffy
            """,
        ["new_belly_pain"] = """
            my belly is swollen
            ive been sick all night
            """,
        ["night_pain_unremitting"] = """
            it wakes me every night and nothing eases it
            no position helps
            """,
        ["numbness_saddle"] = """
            my bum feels numb
            i cant feel my bum when i wipe
            pins and needles round my bottom
            i can't feel anything down there
            numb private parts
            my lady bits feel numb
            tingling between my thighs
            my willy is numb
            no feeling where i sit
            my arse has gone dead
            it feels funny when i wipe
            cant feel the loo roll
            my vagina feels numb
            is it normal that my groin is numb
            is it bad to be numb down there
            is numb down there
            it is numb between the legs
            numb between the legs?
            my groin went numb 2 months ago
            """,
        ["osteoporosis_steroids"] = """
            i have brittle bones
            on prednisolone for years
            """,
        ["pregnancy"] = """
            can i do it if i am pregnant
            im 24 weeks pregnant
            i might be pregnant
            im preggers
            """,
        ["progressive_weakness"] = """
            my left leg's weak
            my foot drags
            my leg keeps giving way
            i cant lift my toes
            cant stand on my tiptoes
            """,
        ["recent_surgery"] = """
            i had my gallbladder removed 3 weeks ago
            hip replacement two months ago
            """,
        ["self_harm"] = """
            i dont want to be here any more
            i want to end it
            im done with life
            life isnt worth living
            i feel like hurting myself
            my husband says he wants to kill himself
            i want to die
            i've been thinking about ending it all
            i wish i wouldnt wake up
            i wish i was dead
            i just want to not be alive
            there is nothing left to live for
            theyd be better off without me
            i dont want to live like this anymore
            i have thoughts of suicide
            im going to top myself
            my daughter is cutting herself
            what if i just killed myself
            would rather be dead
            is it worth it, i want to die
            my husband says he wants to kill himself
            """,
        ["severe_abdominal_pain"] = """
            blood in stool
            my poo is black
            blood in my poop
            vomited blood
            my tummy is hard as a board
            terrible agony in my guts
            """,
        ["skin_problem"] = """
            i have shingles
            """,
        ["sudden_severe_pain"] = """
            i nearly passed out
            collapsed in the kitchen
            i fainted
            ripping pain between shoulder blades
            i feel faint
            about to black out
            i collapsed this morning
            ive gone pale and clammy
            """,
        ["testicle_pain"] = """
            my nuts hurt
            my balls are killing me
            pain in one of my balls
            my left testicle is swollen
            pain in my bollocks
            """,
        ["trauma"] = """
            i fell
            horse threw me
            i fell out of bed
            i fell out the window
            i slipped and landed on my bum
            i had a bad fall
            a car hit me
            tripped over the dog
            i went flying on the ice
            slipped 3 years ago and it hurts since
            car crash 2 years ago, still hurts
            i was in a car crash
            fell off a ladder
            came off my bike
            i slipped on the ice
            got thrown by a pony
            rear ended last week
            """,
        ["under_18"] = """
            im 15
            im nearly sixteen
            """,
        ["weight_loss"] = """
            the weight is just dropping off me
            ive lost a stone and not trying
            """,
        ["womb_ovary"] = """
            pain where my ovary is
            """,
    };

    public static TheoryData<string> Flags => [.. Told.Keys];

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_flag_is_heard_in_every_way_that_people_tell_it(string flag) =>
        Told[flag].Split('\n').Where(text => !Read.Talk(text).Flags.Contains(flag)).ShouldBeEmpty();

    [Theory]
    [InlineData("i can't go to the toilet", "cauda_equina")]
    [InlineData("my feet are numb", "bilateral_leg_symptoms")]
    [InlineData("ripping pain between shoulder blades", "sudden_severe_pain")]
    [InlineData("my nuts hurt", "testicle_pain")]
    public void A_flag_is_heard_in_a_technique_too(string text, string flag) => Read.InStep(text).Flags.ShouldContain(flag);
}
