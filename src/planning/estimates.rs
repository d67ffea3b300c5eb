//! What it takes to close a gap: our own estimates for a shop of 25 people with Microsoft 365 Business Premium or Google
//! Workspace, one firewall, a server and a provider, when nothing is done for the requirement yet but what it builds on
//! is. Rough, marked as estimates on the page, and to be replaced by the user's own numbers.
//!
//! A cost that serves several requirements is counted once, at the one that mainly causes it.

use crate::assessment::records::Plan;
use crate::catalog::{REQUIREMENTS, RequirementId};

/// Dollars an hour of work costs where work and money are added up and the user named no figure.
pub const HOUR_DOLLARS: u32 = 85;

/// What it takes to close a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Work of the shop's people and its provider together, in hours.
    pub hours: u32,
    /// Money beyond that work in the first year, in U.S. dollars.
    pub dollars: u32,
    /// From the decision until it works and leaves first records, in weeks.
    pub weeks: u32,
}

/// Our estimate for a requirement.
pub fn estimate(id: RequirementId) -> Effort {
    let (hours, dollars, weeks) = ESTIMATES[id.index()];
    Effort { hours: u32::from(hours), dollars: u32::from(dollars), weeks: u32::from(weeks) }
}

/// The user's own numbers, and the estimate where there are none.
pub fn effort(id: RequirementId, plan: &Plan) -> Effort {
    let estimate = estimate(id);
    Effort {
        hours: plan.hours.unwrap_or(estimate.hours),
        dollars: plan.dollars.unwrap_or(estimate.dollars),
        ..estimate
    }
}

/// Hours, dollars and weeks in official order.
#[rustfmt::skip]
static ESTIMATES: [(u16, u16, u8); REQUIREMENTS] = [
    (24, 0, 4), // 3.1.1: clean up accounts, connected apps and devices, then block what is not approved
    (32, 0, 5), // 3.1.2: role table, then rebuild folder, tenant and ERP rights by group
    (24, 0, 6), // 3.1.3: walk the jobs, agree on flows, close sharing links and private mail
    (6, 0, 3), // 3.1.4: decide on pairs of duties and move a few roles
    (24, 0, 4), // 3.1.5: take away local administrator rights and fix the programs that relied on them
    (8, 0, 2), // 3.1.6: second accounts for a handful of administrators
    (10, 0, 3), // 3.1.7: audit settings and a trial on each kind of system
    (4, 0, 1), // 3.1.8: one setting each in domain, tenant, VPN and firewall
    (5, 0, 2), // 3.1.9: look up the CUI categories, write and show one banner
    (5, 0, 2), // 3.1.10: idle times on PCs, phones and consoles
    (6, 0, 2), // 3.1.11: idle and length limits in VPN, remote desktop and tenant
    (20, 0, 4), // 3.1.12: find every remote tool, remove the surplus, start reading session logs
    (8, 0, 3), // 3.1.13: VPN settings and certificates; the firewall itself is counted at 3.13.11
    (10, 0, 4), // 3.1.14: close port forwards, move provider and vendors behind the VPN
    (5, 0, 2), // 3.1.15: written authorization and a few permissions
    (8, 0, 2), // 3.1.16: radio walk, guest network, register of approved devices
    (20, 3500, 6), // 3.1.17: RADIUS, and access points with validated modules where CUI goes by air
    (16, 0, 4), // 3.1.18: enroll phones and tablets; management comes with the office subscription
    (20, 0, 4), // 3.1.19: encrypt laptops and tablets anew with the FIPS policy on
    (80, 26000, 14), // 3.1.20: move mail and files of about 15 CUI users to GCC High or a like cloud, counted here once
    (4, 0, 2), // 3.1.21: written limits and a trip log
    (8, 0, 2), // 3.1.22: name who may post, then go through the old website and photos
    (36, 1000, 5), // 3.2.1: an hour for each of 25 people, plus preparation and a training platform
    (16, 1500, 6), // 3.2.2: duty table, vendor courses and sessions with the provider
    (18, 0, 3), // 3.2.3: half an hour for each employee with a free course and your own list of signs
    (40, 14000, 8), // 3.3.1: log collection; the watched SIEM service for the first year is counted here once
    (12, 0, 3), // 3.3.2: end shared logons in the logs and keep address records
    (4, 0, 3), // 3.3.3: written occasions and a first round
    (6, 0, 2), // 3.3.4: alert rules and a trial of each
    (20, 0, 6), // 3.3.5: procedure and the first weeks of reviews; the tool is counted at 3.3.1
    (6, 0, 2), // 3.3.6: saved searches and practice in using them
    (5, 0, 1), // 3.3.7: one time chain through all gear
    (10, 0, 3), // 3.3.8: rights on logs, archive that cannot be altered, alert on clearing
    (4, 0, 2), // 3.3.9: name the few and adjust roles
    (40, 0, 5), // 3.4.1: walk the shop, collect versions, write a baseline for each kind of device
    (48, 0, 8), // 3.4.2: choose guides, try and roll out settings, note deviations
    (10, 0, 4), // 3.4.3: form, log and a month of real changes
    (4, 0, 3), // 3.4.4: questions on the form and first answers
    (10, 0, 3), // 3.4.5: table, approvals and checks of rights and doors
    (16, 0, 5), // 3.4.6: describe device roles and strip existing machines
    (32, 0, 6), // 3.4.7: list and restrict programs, ports, protocols and services
    (36, 1800, 8), // 3.4.8: audit mode, many exceptions for CAM tools, then enforcement; an agent for a year
    (8, 0, 3), // 3.4.9: store and extension settings, first software reports
    (16, 0, 3), // 3.5.1: untangle shared logons, name service accounts and devices
    (20, 0, 4), // 3.5.2: factory passwords, service account secrets, proof for devices
    (32, 3000, 6), // 3.5.3: security keys, an agent for Windows logons, help for each user
    (10, 0, 4), // 3.5.4: find and turn off old protocols, test the file server and scanners
    (2, 0, 1), // 3.5.5: a rule and a register
    (5, 0, 3), // 3.5.6: script or calendar, first run with records
    (4, 0, 2), // 3.5.7: wording and settings, system by system
    (3, 0, 2), // 3.5.8: history settings and one test for each system
    (2, 0, 1), // 3.5.9: procedure for new users and resets
    (12, 1200, 3), // 3.5.10: password manager for 25 people, search and cleanup of stored passwords
    (3, 0, 1), // 3.5.11: try all logon screens
    (30, 2500, 6), // 3.6.1: plan, contacts, imaging disks and a standby agreement with a response firm
    (8, 200, 3), // 3.6.2: log, lists and access to the reporting site with its certificate
    (12, 0, 4), // 3.6.3: two-hour exercise with five people, preparation and report
    (8, 0, 4), // 3.7.1: schedule, log and a first month of records
    (8, 0, 3), // 3.7.2: tool list, procedure, removal of old agents
    (3, 0, 2), // 3.7.3: rule and log, change of service contracts to keep disks
    (3, 0, 1), // 3.7.4: scan rule and log; the scanning PC is counted at 3.8.7
    (10, 300, 4), // 3.7.5: proof from the provider, vendors moved to VPN with a second factor
    (3, 0, 2), // 3.7.6: name and brief the escorts
    (20, 2500, 5), // 3.8.1: cabinets, job boxes, PIN release at the printers, habits on the floor
    (6, 0, 2), // 3.8.2: list of people, keys handed out by it
    (10, 1200, 3), // 3.8.3: locked bins with a destruction service, wiping tool and log
    (16, 200, 4), // 3.8.4: templates for travelers and reports, labels for old stock
    (10, 200, 4), // 3.8.5: sign-out sheets, transport log, talks with platers
    (6, 800, 3), // 3.8.6: a few validated sticks and disks
    (20, 1200, 4), // 3.8.7: USB block with exceptions, numbered sticks, one scanning PC
    (3, 0, 2), // 3.8.8: collect nameless sticks and sign the rule
    (16, 3500, 5), // 3.8.9: encrypted backup with a suitable cloud vault or disks kept off site
    (10, 1500, 4), // 3.9.1: criteria and checks of about 25 people
    (8, 0, 3), // 3.9.2: checklist and a trial run
    (20, 4000, 6), // 3.10.1: floor plan, lockable rack, better locks and a badge reader on two doors
    (14, 3500, 6), // 3.10.2: cameras, monitored alarm, sensor in the server closet
    (8, 200, 2), // 3.10.3: badges, bell, practice with all shifts
    (5, 200, 3), // 3.10.4: visitor books, personal codes and a first monthly look
    (10, 800, 3), // 3.10.5: key inventory and new cylinders at outer doors
    (8, 0, 3), // 3.10.6: rules, signed agreements and access policy for a few people
    (24, 0, 4), // 3.11.1: two workshops, table and decisions by the owner
    (24, 2500, 5), // 3.11.2: scanner with logons and two rounds of reports
    (24, 0, 6), // 3.11.3: work off the first large pile of findings
    (48, 5000, 6), // 3.12.1: self-check of all objectives, plus an outside readiness check; the assessor's fee is not in it
    (12, 0, 4), // 3.12.2: list and two monthly rounds
    (16, 0, 6), // 3.12.3: calendar and first weeks of dated checks
    (80, 10000, 8), // 3.12.4: scoping, diagrams, the SSP and policy set; outside advice for all families is counted here once
    (40, 4500, 8), // 3.13.1: segments, rules and cabling; managed switches
    (8, 0, 3), // 3.13.2: page of principles and proof on two systems
    (16, 800, 4), // 3.13.3: management network and a small PC for administration
    (10, 0, 3), // 3.13.4: copiers, shared PCs and scan folders
    (4, 0, 2), // 3.13.5: outside scan, then closing or separating what answers
    (24, 0, 6), // 3.13.6: watch outbound traffic for weeks, then allow only what is needed
    (4, 0, 1), // 3.13.7: full tunnel profile and test
    (20, 500, 5), // 3.13.8: SMB encryption, mail rules, a safe way to suppliers, guarded cable runs
    (5, 0, 2), // 3.13.9: idle limits on gear and servers
    (10, 300, 3), // 3.13.10: key register, recovery keys, sealed copies in a safe
    (24, 7000, 8), // 3.13.11: firewall with validated modules and its subscription, counted here once; FIPS mode everywhere
    (3, 200, 1), // 3.13.12: walk the rooms, replace one device
    (16, 0, 4), // 3.13.13: macro and script blocks in audit mode first
    (8, 0, 3), // 3.13.14: phone segment, portal settings, first look at call records
    (14, 200, 4), // 3.13.15: certificates on consoles, signing, old scanners
    (16, 2000, 4), // 3.13.16: encrypt servers and PCs, storage box that can do it with a validated module
    (24, 4500, 6), // 3.14.1: patch routine for all gear, four unsupported PCs replaced
    (20, 2700, 4), // 3.14.2: EDR on about 35 computers for a year, counted here once
    (5, 0, 3), // 3.14.3: mailbox, reader and a first month of log
    (3, 0, 2), // 3.14.4: update interval and report of machines behind
    (4, 0, 2), // 3.14.5: schedule, removable drives, a month of history
    (20, 1000, 5), // 3.14.6: firewall inspection, alert mail, DNS filter; the watch service is counted at 3.3.1
    (12, 0, 4), // 3.14.7: rules of use signed by all, alerts and first reviews
];
